"""Rules that a previous timetable breaks in its own week, as after an edit by hand; bends that it declares are none."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from models.calendar import day_name
from models.carried import carried_over
from models.clinic import Clinic
from models.findings import STRUCTURAL, Finding
from models.located import cell_of
from models.previous import Previous
from models.resolve import plan_week
from models.timetable import Timetable
from optimizer.audit import audit

Declared = Container[tuple[str, str, str]]
"""Rule, who and day ("Mon", or "" for the week) of the bends that the timetable's own sheet Findings lists."""


def previous_faults(clinic: Clinic, previous: Previous, declared: Declared) -> list[tuple[str, Finding]]:
    """Each finding that stands in a cell of the sheet Sessions and is not declared, with that cell.

    Where the clinic no longer has all that the timetable names, what it leaves undone is no fault of an edit, so only
    structural rules are looked at.
    """
    week = replace(plan_week(replace(clinic, locks=()), previous.monday), previous=previous)
    timetable = carried_over(week)
    found = [(cell_of(finding, timetable), finding) for finding in audit(week, timetable)]
    whole = _people(timetable) == _people(previous.timetable)
    wrong = ((cell, finding) for cell, finding in found if whole or finding.tier == STRUCTURAL)
    return [(cell, finding) for cell, finding in wrong if cell and _key(finding) not in declared]


def _people(timetable: Timetable) -> list[int]:
    return sorted(len(session.patients) + len(session.clinicians) for session in timetable.sessions)


def _key(finding: Finding) -> tuple[str, str, str]:
    date = finding.slot.date if finding.slot else finding.date
    return finding.rule, finding.who, day_name(date) if date else ""
