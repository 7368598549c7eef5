"""The week that a timetable is of: that of its sessions or, where nothing takes place, the one in Summary."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from inputs.cells_time import date
from inputs.names import CellError, key
from inputs.report import Report
from inputs.workbook_file import RawSheet
from models.calendar import monday_of
from models.contract import SUMMARY_LABELS
from models.timetable import Session

_WEEK_OF = SUMMARY_LABELS[0]


def is_closed(found: Sequence[RawSheet]) -> bool:
    """Whether Sessions and Assignments both have headers and no rows, as in a week in which nothing takes place."""
    filled = [set(raw.rows) for raw in found if key(raw.name) in ("sessions", "assignments")]
    return filled == [{1}, {1}]


def monday_of_sessions(sessions: Sequence[Session], report: Report) -> dt.date:
    """The Monday of the timetable's week; a session of another week is a fault."""
    mondays = Counter(monday_of(session.slot.date) for session in sessions)
    monday = max(mondays, key=lambda m: (mondays[m], m), default=dt.date.min)
    for session in sessions:
        if monday_of(session.slot.date) != monday:
            text = f"{session.slot.date} is in another week than the other sessions, which are in the week of {monday}"
            report.fault(session.source.cell("Date"), text)
    return monday


def monday_of_summary(found: Sequence[RawSheet], report: Report) -> dt.date:
    """The Monday of the week that Summary names; a fault where it names none."""
    rows = (row for raw in found if key(raw.name) == "summary" for row in raw.rows.values())
    value = next((row.get("B") for row in rows if key(str(row.get("A"))) == key(_WEEK_OF)), None)
    try:
        return monday_of(date(value))
    except CellError:
        text = f"has no date beside {_WEEK_OF}, and there are no sessions to tell the week; write one"
        report.fault("Summary", text)
        return dt.date.min
