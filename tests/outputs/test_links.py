"""Links that lead to names."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from xlsxwriter import Workbook

from outputs.grids import Page
from outputs.links import Links

RIVERA, SAME_NAME = Page("Clinicians", "Rivera"), Page("Rooms", "Rivera")


def test_each_page_has_a_name_of_its_own(book: Workbook) -> None:
    """Also where a room is called like a clinician; what is no page of the workbook has none."""
    links = Links(book, [RIVERA, SAME_NAME])
    assert links.to(RIVERA) != links.to(SAME_NAME)
    assert links.to(Page("Clinicians", "Nobody")) == links.to(None) == ""


def test_names_tell_nothing(book: Workbook) -> None:
    """They are numbers, whatever people are called."""
    assert Links(book, [RIVERA]).to(RIVERA) == "internal:Clinicians_1"


def test_names_lead_to_where_pages_begin(book: Workbook) -> None:
    """A cell of the sheet."""
    book.add_worksheet("Clinicians")
    links = Links(book, [RIVERA])
    links.place(RIVERA, 6)
    links.place(SAME_NAME, 8)
    book.close()
    names = openpyxl.load_workbook(Path(str(book.filename))).defined_names
    assert {name: target.attr_text for name, target in names.items()} == {"Clinicians_1": "'Clinicians'!$A$7"}
