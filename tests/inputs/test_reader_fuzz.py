"""Whatever people type into whichever cell, the clinic is read or refused with cells: never a traceback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inputs.reader import ClinicFile
from models.contract import INPUT_SHEETS
from models.errors import WorkbookError

Tables = dict[str, list[list[Any]]]
NAMES = ["Morning", "E1", "Noon", "CBT", "Art therapy", "Skills", "Rivera", "Osei", "R1", "R2", "007", "12", "Standard"]
ODD = [
    "Mon-Fri",
    "Sun",
    "9-17",
    "17:00-9:00",
    "2026-12-01",
    "1/2/2026",
    "Evening 3",
    "All",
    "Everyone",
    ";",
    ",",
    "x;y",
    "=A1",
]
VALUES = st.one_of(
    st.sampled_from([*NAMES, *ODD, None, -1, 0, 1, 2.5, 99, True, dt.time(9), dt.datetime(2026, 12, 1)]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8).filter(lambda t: t < "\ufffe"),
)
EDITS = st.lists(
    st.tuples(st.sampled_from(INPUT_SHEETS), st.integers(0, 30), st.sampled_from([1, 2, 2, 3, 3, 4]), VALUES),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_any_edit_is_read_or_refused_with_cells(
    read: Callable[[Tables], ClinicFile], tables: Tables, edits: list[tuple[Any, int, int, Any]]
) -> None:
    """Values of any kind in headers and rows, of sheets that are there and of others."""
    edited = deepcopy(tables)
    for sheet, across, row, value in edits:
        rows = edited.setdefault(sheet.name, [[column.name for column in sheet.columns]])
        rows += [[] for _ in range(row - len(rows))]
        across %= len(sheet.columns)
        rows[row - 1] += [None] * (across + 1 - len(rows[row - 1]))
        rows[row - 1][across] = value
    try:
        read(edited)
    except WorkbookError as error:
        assert error.faults
        assert all(fault.cell and fault.text for fault in error.faults)
