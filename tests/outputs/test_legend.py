"""What the signs of a page mean, and that they can be told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import combinations

from openpyxl.worksheet.worksheet import Worksheet

from outputs.grids import Entry, Grid, Mark, Row, Section
from outputs.legend import draw_legend
from outputs.palette import TINTS

Drawn = Callable[..., Worksheet]


def _legend(drawn: Drawn, *entries: Entry) -> str | None:
    rows = (Row("9:00-9:50", "Block 1", (entries,)),)
    grid = Grid("P001", (), (dt.date(2026, 11, 30),), (Section("", "", rows),))
    return drawn([400, 400], lambda paper: draw_legend(paper, grid, 14))["A1"].value


def test_only_what_is_on_the_page_is_explained(drawn: Drawn) -> None:
    """Its categories, in the order of the clinic, then its marks."""
    legend = _legend(drawn, Entry("Art", category="Experiential"), Entry("CBT", category="Evidence-based"))
    assert legend == "● Evidence-based     ▼ Experiential     "


def test_marks_are_explained(drawn: Drawn) -> None:
    """With their signs."""
    legend = _legend(drawn, Entry("Art", changed=True), Entry("CBT", mark=Mark.BENT))
    assert legend == "‼ a rule is bent, see Rules     ∆ changed since it was published     "


def test_nothing_special_needs_no_words(drawn: Drawn) -> None:
    """A page without categories and marks has no legend."""
    assert _legend(drawn, Entry("Therapy")) is None


def test_every_category_has_a_sign_of_its_own() -> None:
    """Colours alone tell nothing to some; of the first four each two differ in grey as well."""
    assert len({tint.sign for tint in TINTS}) == len({tint.fill for tint in TINTS}) == len(TINTS)
    assert all(abs(_grey(one.fill) - _grey(other.fill)) > 12 for one, other in combinations(TINTS[:4], 2))


def test_signs_are_dark_enough_to_be_read() -> None:
    """Ink on its fill has the contrast that small type needs (4.5 to 1)."""
    ratios = [(_light(tint.fill) + 0.05) / (_light(tint.ink) + 0.05) for tint in TINTS]
    assert min(ratios) >= 4.5


def _channels(colour: str) -> list[int]:
    return [int(colour[n : n + 2], 16) for n in (1, 3, 5)]


def _grey(colour: str) -> float:
    """As a printer without colours shows it, from 0 to 255."""
    return sum(part * share for part, share in zip(_channels(colour), (0.299, 0.587, 0.114), strict=True))


def _light(colour: str) -> float:
    """Relative luminance, from 0 to 1."""
    linear = [((part / 255 + 0.055) / 1.055) ** 2.4 for part in _channels(colour)]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
