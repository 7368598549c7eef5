"""What the printed sheets of a workbook have in common: sizes of paper, what stands at the foot, looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from outputs.links import Links
from outputs.styles import Styles
from outputs.text_fit import clean, shorten

_FOR_DOORS = "Rooms"


class PaperSize(NamedTuple):
    """Excel's number of a size of paper, and the pixels across and points down that fit it, landscape, at 100 %."""

    number: int
    pixels: int
    points: float


LETTER = PaperSize(1, 940, 500.0)
"""What fits it fits A4, too."""
TABLOID = PaperSize(3, 1440, 692.0)
"""Twice as large; what fits it fits A3, too."""


@dataclass(frozen=True)
class Footer:
    """What every page says at its foot: whose it is, of which week, and who may see it."""

    clinic: str
    week: str
    who_may_see: str = "Confidential"

    def code(self, sheet: str) -> str:
        """In the signs that Excel uses for footers, in which & is special. Pages are counted sheet by sheet.
        The sheet for doors names nobody and hangs in the open, so it does not say who may see it.
        """
        texts = (self.clinic, self.week, "" if sheet == _FOR_DOORS else self.who_may_see)
        left, centre, right = (shorten(clean(text), 70).replace("&", "&&") for text in texts)
        return f"&L&8 {left}&C&8 {centre} - &A, page &P&R&8 {right}"


@dataclass(frozen=True)
class Stationery:
    """What all sheets of a workbook have in common."""

    styles: Styles
    links: Links
    footer: Footer
