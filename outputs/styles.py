"""Fonts, colours and borders of the workbook, all in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from outputs.palette import TINTS, Tint, tints_of

Look = Mapping[str, Any]

INK, NAVY, SLATE, MIST, PAPER = "#1B222C", "#1F3A5F", "#55637A", "#E8EDF3", "#F5F7FA"
RED, RUST, PLUM, GREEN, LINE = "#B3261E", "#B34700", "#6B2C91", "#1E6B3A", "#B9C4D0"

FONT: Look = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "vcenter"}
BOX: Look = {"border": 1, "border_color": LINE}
INSET: Look = {"align": "left", "indent": 1}
WRAP: Look = {"text_wrap": True, "valign": "top"}

MENU: Look = {"font_size": 9, "font_color": NAVY, "bg_color": MIST, "align": "center"}
TITLE: Look = {"font_size": 14, "bold": True, "font_color": NAVY}
ASIDE: Look = {"font_size": 9, "font_color": SLATE}
NOTE: Look = {"font_size": 10}
HEADER: Look = {"bold": True, "font_color": "#FFFFFF", "bg_color": NAVY, **INSET, **BOX}
BAR: Look = {"bold": True, "font_size": 16, "font_color": NAVY, "bottom": 2, "bottom_color": NAVY}
BAND: Look = {"bold": True, "font_color": NAVY, "bg_color": MIST, **INSET}
LABEL: Look = {"bold": True, "font_size": 9, **INSET, **WRAP, **BOX, "bg_color": PAPER}
BODY: Look = {"font_size": 9, **INSET, "text_wrap": True, **BOX}
ALERT: Look = {"bold": True, "font_color": RED}
GAP: Look = {"font_color": "#FFFFFF", "bg_color": RED}
CLOSED: Look = {"bg_color": "#EBEDEF", "font_color": SLATE}
CHANGED: Look = {"bold": True, "font_color": PLUM}
ADDED: Look = {"bold": True, "font_color": GREEN}
REMOVED: Look = {"bold": True, "font_color": RED}
EXCUSED: Look = {"italic": True, "font_color": SLATE}
RIGHT: Look = {"align": "right", "indent": 0}
CENTRE: Look = {"align": "center", "indent": 0}
BOLD: Look = {"bold": True}


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

    def only(self, look: Look) -> Format:
        """A format that changes nothing but what the look says, to lay over others."""
        return self._book.add_format(dict(look))

    @property
    def tints(self) -> dict[str, Tint]:
        """The tint of every category that has a name."""
        return {name: TINTS[number] for name, number in self._tints.items()}
