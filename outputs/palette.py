"""The colours and signs of group categories, the same in the workbook and on the page.

A fill is pale, so that black text reads well on it and a printer spends little on it; an ink is dark enough to be a
line or a sign beside it. The first fills differ in lightness too, so that they stay apart in grey and for eyes that
see few colours; colours alone never tell a category: its sign stands with every group, and every sign is in Arial.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_NIGHT = "#171C23"
_WHITE = "#FFFFFF"


@dataclass(frozen=True)
class Tint:
    """A colour of a category as `#RRGGBB`: the fill behind a group and the ink of its sign, by day and by night."""

    fill: str
    ink: str
    sign: str

    @property
    def night_fill(self) -> str:
        """The fill on a dark screen."""
        return _mixed(self.ink, _NIGHT, 0.34)

    @property
    def night_ink(self) -> str:
        """The ink on a dark screen."""
        return _mixed(self.ink, _WHITE, 0.5)


TINTS = (
    Tint("#E0ECF8", "#1B4F8F", "●"),
    Tint("#FFF8DC", "#7A5B00", "▲"),
    Tint("#F8D6B3", "#8A3F00", "■"),
    Tint("#D2C6E6", "#5B2F8C", "▼"),
    Tint("#E9F3EE", "#0B665F", "◊"),
    Tint("#BFD9E6", "#124F6B", "○"),
    Tint("#F7DCE4", "#8F2457", "□"),
    Tint("#E0E0B4", "#55560A", "►"),
    Tint("#E3E4FA", "#3A3FA6", "◄"),
    Tint("#E4E1DA", "#4F473A", "♦"),
)


def tints_of(categories: Iterable[str]) -> dict[str, int]:
    """The number in TINTS of each category that has a name; with more categories than tints, tints come again."""
    return {name: n % len(TINTS) for n, name in enumerate(dict.fromkeys(filter(None, categories)))}


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = [(int(colour[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
