"""Fonts, colours and borders of the workbook, all in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from outputs.palette import TINTS, tints_of

Look = Mapping[str, Any]

NAVY, SLATE, MIST, PAPER = "#1F3A5F", "#5B6B7F", "#E8EDF3", "#F5F7FA"
RED, AMBER, GREEN, LINE = "#B3261E", "#9A5B00", "#1E6B3A", "#C5CED8"

FONT: Look = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
BOX: Look = {"border": 1, "border_color": LINE}
INSET: Look = {"align": "left", "indent": 1}
WRAP: Look = {"text_wrap": True, "valign": "top"}

TITLE: Look = {"font_size": 14, "bold": True, "font_color": NAVY}
ASIDE: Look = {"font_size": 9, "font_color": SLATE}
HEADER: Look = {"bold": True, "font_color": "#FFFFFF", "bg_color": NAVY, **INSET, **BOX}
BAR: Look = {"bold": True, "font_size": 13, "font_color": NAVY, "bottom": 2, "bottom_color": NAVY}
BAND: Look = {"bold": True, "font_color": NAVY, "bg_color": MIST, **INSET}
LABEL: Look = {"bold": True, "font_size": 9, **INSET, **WRAP, **BOX, "bg_color": PAPER}
BODY: Look = {"font_size": 9, **INSET, **WRAP, **BOX}
ALERT: Look = {"bold": True, "font_color": RED}
GAP: Look = {"font_color": "#FFFFFF", "bg_color": RED}
CLOSED: Look = {"bg_color": "#EEF0F2"}
EXCUSED: Look = {"italic": True, "font_color": SLATE}
BOLD_PART: Look = {"bold": True, "font_size": 10}
PLAIN_PART: Look = {"font_size": 9}
RIGHT: Look = {"align": "right", "indent": 0}
CENTRE: Look = {"align": "center", "indent": 0}


class Styles:
    """Hands out formats of one workbook, each made once, and a tint for every category."""

    def __init__(self, book: Workbook, categories: Sequence[str]) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._tints = tints_of(categories)

    def of(self, *looks: Look) -> Format:
        """One format with all these looks; later ones win."""
        merged = dict(FONT)
        for look in looks:
            merged |= look
        key = tuple(sorted(merged.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(merged)
        return self._made[key]

    def tint(self, category: str) -> Look:
        """The background of a category; none where it has no name or is not known."""
        return {"bg_color": TINTS[self._tints[category]].fill} if category in self._tints else {}
