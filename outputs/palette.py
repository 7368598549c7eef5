"""The colours of group categories, the same in the workbook and on the page.

A fill is pale, so that black text reads well on it and a printer spends little on it; an ink is dark enough to be a
line or a sign beside it. Colours alone never tell a category: its name is written with every group.
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

    @property
    def night_fill(self) -> str:
        """The fill on a dark screen."""
        return _mixed(self.ink, _NIGHT, 0.34)

    @property
    def night_ink(self) -> str:
        """The ink on a dark screen."""
        return _mixed(self.ink, _WHITE, 0.5)


TINTS = (
    Tint("#DCE8F6", "#1B4F8F"),
    Tint("#E2F0DC", "#3E7D1F"),
    Tint("#FCEBCF", "#A85B00"),
    Tint("#EADFF2", "#6A3D9A"),
    Tint("#F9DEDC", "#B3261E"),
    Tint("#D6EEEC", "#0B766E"),
    Tint("#F1EBD3", "#75660A"),
    Tint("#E3E4FA", "#4146B8"),
    Tint("#F6E0EC", "#A8327A"),
    Tint("#DDECE0", "#2F6B4F"),
)


def tints_of(categories: Iterable[str]) -> dict[str, int]:
    """The number in TINTS of each category that has a name; with more categories than tints, tints come again."""
    return {name: n % len(TINTS) for n, name in enumerate(dict.fromkeys(filter(None, categories)))}


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = [(int(colour[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
