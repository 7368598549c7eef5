"""Names as people write them: matched without regard to case and spaces, with the nearest known one for slips."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_LIKE_A_SLIP = 75
_SURELY = 85
"""From here on a name differs by letters only, and others that share a word with it are not meant."""
_FEW = 8


class CellError(ValueError):
    """What is wrong with a cell and what is allowed, as messages for people, one for each thing wrong."""


def key(text: str) -> str:
    """What two spellings of one name have in common: no case, no invisible signs, single spaces."""
    visible = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(visible.split()).casefold()


def split(text: str) -> list[str]:
    """The parts of a list in a cell: split at ";" if it has one, else at ","; empty parts are left out."""
    parts = text.split(";") if ";" in text else text.split(",")
    return [part.strip() for part in parts if part.strip()]


def nearest(text: str, known: Iterable[str]) -> str:
    """The known name that the text is a slip of, or "" if none is near."""
    spellings = {key(name): name for name in known}
    found = process.extractOne(key(text), list(spellings), scorer=fuzz.WRatio, score_cutoff=_LIKE_A_SLIP)
    return spellings[found[0]] if found else ""


def instead(text: str, known: Iterable[str]) -> str:
    """The end of a message on an unknown name: the known ones that may be meant, or all of them if they are few."""
    names = list(dict.fromkeys(known))
    if near := _likely(text, names):
        return f"; did you mean {' or '.join(filter(None, (', '.join(near[:-1]), near[-1])))}?"
    return f"; write {' or '.join(names)}" if 0 < len(names) <= _FEW else ""


def _likely(text: str, names: Iterable[str]) -> list[str]:
    """The name that the text is a slip of; unless that is sure, also a few that share a word with it."""
    near = nearest(text, names)
    if near and fuzz.ratio(key(text), key(near)) >= _SURELY:
        return [near]
    sharing = [name for name in names if _share_a_word(key(text), key(name))]
    ranked = sorted(sharing, key=lambda name: -fuzz.WRatio(key(text), key(name)))
    return list(dict.fromkeys([near, *ranked] if near else ranked))[:_FEW]


def _share_a_word(text: str, name: str) -> bool:
    words = name.split()
    return any(fuzz.ratio(word, other) >= _SURELY for word in text.split() for other in words)


class Names:
    """The names that a cell may hold, by the list that each comes from ("Tracks": Morning, Evening)."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.lists = {title: list(names) for title, names in lists.items()}
        self._found: dict[str, dict[str, str]] = {}
        for title, names in self.lists.items():
            for name in names:
                self._found.setdefault(key(name), {}).setdefault(title, name)

    @property
    def all(self) -> list[str]:
        """All names, as first spelt."""
        return [name for names in self.lists.values() for name in names]

    @property
    def title(self) -> str:
        """What the names are, for messages: "track or group type"."""
        kinds = [_singular(title) for title in self.lists if self.lists[title] != [title]]
        return " or ".join(kinds) or "choice"

    def __contains__(self, text: str) -> bool:
        return key(text) in self._found

    def spelling(self, text: str) -> str:
        """The name in the spelling of its sheet, or the text itself if it is not known."""
        return next(iter(self._found.get(key(text), {}).values()), text)

    def find(self, text: str) -> str:
        """The name meant by the text; CellError if there is none, or if it fits names of two lists."""
        fitting = self._found.get(key(text), {})
        if not fitting:
            raise CellError(f"there is no {self.title} called {quoted(text)}{instead(text, self.all)}")
        if len(fitting) > 1:
            both = " and ".join(with_article(_singular(title)) for title in fitting)
            raise CellError(f"{quoted(text)} is the name of {both}; give one of them another name")
        return next(iter(fitting.values()))

    def list_of(self, name: str) -> str:
        """The list that a known name comes from: "Tracks"."""
        return next(iter(self._found.get(key(name), {})), "")

    def find_all(self, text: str) -> tuple[str, ...]:
        """The names of a list in a cell, each once; CellError with a message for each that is not known."""
        found: list[str] = []
        wrong: list[str] = []
        for part in [text] if text in self else split(text):
            try:
                found.append(self.find(part))
            except CellError as error:
                wrong += error.args
        if wrong:
            raise CellError(*wrong)
        return tuple(dict.fromkeys(found))


def quoted(text: str) -> str:
    """The text as messages show it: in quotes, cut if long, signs that would break the line left out."""
    shown = "".join(c for c in re.sub(r"\s+", " ", text) if unicodedata.category(c) not in ("Cc", "Cf"))
    return f'"{shown[:60]}..."' if len(shown) > 60 else f'"{shown}"'


def with_article(noun: str) -> str:
    """The noun with "a" or "an" before it."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _singular(title: str) -> str:
    words = {
        "Categories": "category",
        "Patient IDs": "patient ID",
        "Settings": "setting",
    }
    return words.get(title) or title[0].lower() + title[1:].removesuffix("s")
