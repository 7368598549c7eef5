"""What a change proposed says to write into which cells is what its edit makes of the clinic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from broken_cases import BROKEN
from broken_clinics import good_clinic
from openpyxl.utils import get_column_letter
from small import MONDAY, altered
from sourced import sourced

from inputs.template_cells import CellValue
from inputs.template_rows import rows_of
from models.clinic import Clinic
from models.contract import INPUT_SHEETS, PRICES
from models.program import MixRow, TaperPlan, TaperStep
from models.resolve import plan_week
from models.way_out import Change
from optimizer.facts import all_facts
from optimizer.ways_out import ladders
from optimizer.ways_out.program import NO_SHEET

NOTHING = re.compile(r"blank|take it out of the cell|move it from Assists| 0 ")
"""How a text says that nothing, or nothing of it, is left in a cell."""
ROW_AWAY = re.compile(r"take the row away|take away the lock")
Cells = Mapping[str, CellValue]


def _rich() -> Clinic:
    """The good clinic with cells filled in that it leaves blank."""
    clinic = good_clinic(
        plans=(TaperPlan("Taper", (TaperStep(3, None, 180, 90, 240),)),),
        mix=(MixRow("All", "CBT", 2), MixRow("P2", "Process", 0, 1)),
    )
    own = {"own": {"Therapist": "Ash"}, "clinician_tags": ("Spanish",), "tags": ("Trauma",)}
    for name, facts in {
        "Ash": {"most_groups_day": 2, "most_in_a_row": 3, "caseload": 4, "most_contact": 600},
        "Yew": {"track_limits": {"Late": 1}},
        "Birch": {"assists": ("Art",)},
        "CBT": {"most_patients": 5, "least_patients": 3, "second_above": 4, "open_to": ("Trauma",)},
        "Art": {"facilitators": 2},
        "Late": {"most_patients": 3, "open_to": ("Trauma",)},
        "Therapy": {"per_week": 2},
        "P1": own, "P2": own, "P6": {"tags": ("Trauma",)},
    }.items():  # fmt: skip
        clinic = altered(clinic, name, **facts)
    return sourced(clinic)


def _cells(clinic: Clinic) -> Cells:
    """Every cell of the clinic's sheets; numbers that are 0 and blank mean the same in them."""
    return {
        f"{sheet.name}!{get_column_letter(column)}{number}": value or None
        for sheet in INPUT_SHEETS
        for number, row in enumerate(rows_of(sheet, clinic), start=2)
        for column, value in enumerate(row, start=1)
    }


def _rows(clinic: Clinic) -> dict[str, int]:
    return {sheet.name: len(rows_of(sheet, clinic)) for sheet in INPUT_SHEETS}


def _changes(clinic: Clinic) -> Iterator[Change]:
    week = plan_week(clinic, MONDAY)
    for fact in all_facts(week):
        for ladder in filter(None, ladders(week, fact)):
            yield from dict.fromkeys((ladder[0], ladder[-1]))


def _said(value: CellValue, before: CellValue, change: Change) -> bool:
    """Whether the text says that this is to be written; of a list, what is new in it."""
    if not isinstance(value, str):
        number = "once" if value == 1 and change.text.startswith("hold") else f"{value or 0:.4g}"
        return bool(NOTHING.search(change.text) if value is None else re.search(rf"\b{number}\b", change.text))
    new = set(value.split("; ")) - set(str(before).split("; "))
    return all(re.search(rf"\b{re.escape(word.split(' ')[-1])}\b", change.text) for word in new)


def test_a_change_says_what_to_write_into_which_cells() -> None:
    """The cells named are those in which the clinics differ, and what is written there stands in the text."""
    kinds = set()
    for clinic in (_rich(), *(case.clinic for case in BROKEN.values())):
        before, rows = _cells(clinic), _rows(clinic)
        for change in _changes(clinic):
            changed = change.apply(clinic)
            after, grown = (
                _cells(changed),
                {name: n - rows[name] for name, n in _rows(changed).items() if n - rows[name]},
            )
            kinds.add(change.kind)
            if grown:
                _assert_rows(change, grown, clinic, changed)
                continue
            assert set(change.cells) == {cell for cell, value in after.items() if value != before[cell]}, change.text
            assert all(_said(after[cell], before[cell], change) for cell in change.cells), change.text
    assert kinds == {kind.name for kind in PRICES}


def test_where_a_sheet_is_absent_it_is_to_be_added_whole() -> None:
    """A sheet Individual sessions with the one row named would leave the others out."""
    shorter = [change for change in _changes(good_clinic()) if change.kind == "Shorter individual session"]
    assert shorter
    assert all(change.text.endswith(NO_SHEET) for change in shorter)
    assert not any(NO_SHEET in change.text for change in _changes(_rich()))


def _assert_rows(change: Change, grown: Mapping[str, int], clinic: Clinic, changed: Clinic) -> None:
    """A row taken away is the one named; rows are added like the one named."""
    ((name, more),) = grown.items()
    (sheet,) = (sheet for sheet in INPUT_SHEETS if sheet.name == name)
    if more > 0:
        assert change.cells == (name,)
        assert ("a room" if more == 1 else f"{more} rooms") in change.text
        return
    rows = rows_of(sheet, clinic)
    gone = [number for number, row in enumerate(rows, start=2) if rows.count(row) > rows_of(sheet, changed).count(row)]
    assert change.cells == tuple(f"{name}!A{number}" for number in gone)
    assert ROW_AWAY.search(change.text)
