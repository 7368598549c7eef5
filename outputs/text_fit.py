"""Text that fits its cell: cleaned of what Excel cannot hold, shortened, and measured in lines."""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 32_000
"""Excel takes 32,767 characters in a cell."""

_MARGINS = 18
"""Pixels lost to the indent and the edges of a cell."""

_BREADTHS = {
    0.23: "ijl'|",
    0.28: "ftI .,:;/\\![]\xa0·",
    0.34: 'r()-{}"',
    0.5: "cksvxyzJ*",
    0.61: "FTZ+=<>",
    0.67: "ABEKPSVXY&",
    0.73: "wCDHNRU",
    0.78: "GOQ",
    0.84: "mM",
    0.95: "W%●▲■▼‼∆",
    1.02: "@…",
}
_BREADTH_OF = {letter: breadth for breadth, letters in _BREADTHS.items() for letter in letters}
"""Of Arial, as parts of its size; any other letter is as wide as most small ones and digits, or as a wide capital."""

_CAREFUL, _BOLD = 1.03, 1.06
"""Excel rounds the width of a letter to whole pixels of the screen; bold letters are a little wider."""
_BOUNDARY_MARKS = frozenset("\ufffe\uffff")


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters; line breaks stay."""
    kept = "".join(c for c in text if c == "\n" or not _unprintable(c))
    return kept if len(kept) <= MOST_CHARACTERS else kept[: MOST_CHARACTERS - 1] + "…"


def _unprintable(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in _BOUNDARY_MARKS


def shorten(text: str, most: int) -> str:
    """The text on one line, cut to `most` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def cut(text: str, pixels: int, points: float) -> str:
    """As much of the text, on one line, as a column of that many pixels holds."""
    line = shorten(text, pixels)
    if _pixels(line, points) <= pixels - _MARGINS:
        return line
    kept = next(n for n in range(len(line), -1, -1) if _pixels(f"{line[:n]}…", points) <= pixels - _MARGINS or n == 0)
    return f"{line[:kept].rstrip()}…"


def lines_needed(text: str, pixels: int, points: float, bold: bool = False) -> int:
    """How many lines the text takes when wrapped at words in a column of that many pixels; at least 1."""
    room = max(pixels - _MARGINS, 20) / (_BOLD if bold else 1)
    return sum(_wrapped(paragraph, room, points) for paragraph in text.split("\n"))


def words_fit(text: str, pixels: int, points: float) -> bool:
    """Whether no word of the text, in bold type, must be broken in a column of that many pixels."""
    room = (pixels - _MARGINS) / _BOLD
    return all(_pixels(word, points) <= room for word in text.replace("\n", " ").split(" "))


def points_on_one_line(text: str, pixels: int, points: float, least: float) -> float:
    """The largest bold type, by half points, that keeps the text on a line of the column.

    `points` where it would be smaller than `least`, as well as where the text fits anyway.
    """
    fitting = math.floor(2 * points * (pixels - _MARGINS) / _BOLD / max(_pixels(text, points), 1.0)) / 2
    return min(fitting, points) if fitting >= least else points


def pixels_needed(text: str, points: float) -> int:
    """How wide a column must be for the text to stay on one line."""
    return math.ceil(_pixels(text, points)) + _MARGINS + 1


def _wrapped(paragraph: str, room: float, points: float) -> int:
    if _pixels(paragraph, points) <= room:
        return 1
    lines, used, space = 1, 0.0, _pixels(" ", points)
    for word in paragraph.split(" "):
        width = _pixels(word, points)
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        lines += int(width // room) if width > room else 0
        used += width % room + (space if used else 0)
    return lines


@lru_cache(maxsize=4096)
def _pixels(text: str, points: float) -> float:
    return sum(map(_breadth, text)) * points * _CAREFUL * 96 / 72


def _breadth(character: str) -> float:
    if character in _BREADTH_OF:
        return _BREADTH_OF[character]
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.73 if character.isupper() else 0.56
