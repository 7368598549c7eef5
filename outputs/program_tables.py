"""What programs read, and what is read back: rows by column name, as the contract has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.calendar import day_name
from models.contract import CHANGED, OWN_CLINICIAN, Column, output_sheet
from models.findings import Finding
from models.result import PlannedWeek
from models.timetable import Session
from outputs.changed import PARTS, change_text
from outputs.numbering import Numbered, number_sessions
from outputs.ranking import bent_in_order
from outputs.words import slot_text

Value = str | int | float | dt.date | dt.timedelta
Record = dict[str, Value]


@dataclass(frozen=True)
class Table:
    """A sheet of the contract: its columns, and rows that have a value for each of them."""

    name: str
    columns: tuple[Column, ...]
    rows: list[Record]


def program_tables(planned: PlannedWeek) -> list[Table]:
    """Every table, in the order of the contract; Assignments has a column for each role too."""
    return [Table(name, _columns(planned, name), rows_of(planned)) for name, rows_of in _ROWS.items()]


def _columns(planned: PlannedWeek, name: str) -> tuple[Column, ...]:
    found = output_sheet(name).columns
    if name != "Assignments":
        return found
    named = {column.name for column in found}
    return (*found, *(replace(OWN_CLINICIAN, name=role) for role in planned.week.clinic.roles if role not in named))


def session_rows(planned: PlannedWeek) -> list[Record]:
    """A row per session, in order of time."""
    return [
        {
            "Session": row.number,
            **_when_and_what(row.session),
            "Heads": row.session.heads,
            "Patient IDs": _joined(row.session.patients),
            "Lock": "x" if row.session.locked else "",
            CHANGED: change_text(planned, row.session, parts=tuple(PARTS)),
        }
        for row in number_sessions(planned.timetable).rows
    ]


def attendance_rows(planned: PlannedWeek) -> list[Record]:
    """A row per patient and session: patients in the order of their sheet, sessions in order of time.

    Lock is for an x by hand, which a repaired week keeps: what Sessions locks is said there, with its clinicians, once.
    """
    of_patient = number_sessions(planned.timetable).of_patient
    known = [p for p in planned.week.patients if p in of_patient]
    others = [p for p in of_patient if p not in planned.week.patients]
    return [_attendance(planned, patient, row) for patient in known + others for row in of_patient[patient]]


def _attendance(planned: PlannedWeek, patient: str, row: Numbered) -> Record:
    return {
        "Patient ID": patient,
        "Session": row.number,
        **_when_and_what(row.session),
        "Lock": "x" if _is_kept(planned, patient, row.session) else "",
        CHANGED: change_text(planned, row.session, patient),
    }


def _is_kept(planned: PlannedWeek, patient: str, session: Session) -> bool:
    """Whether the published timetable, and not Sessions, keeps the patient in the session."""
    kept = planned.repair.kept if planned.repair and not session.locked else ()
    slot = session.slot
    return any(
        (lock.patient, lock.group, lock.block, lock.track) == (patient, session.type, slot.block, slot.track)
        and lock.when is not None
        and lock.when.holds_on(slot.date)
        for lock in kept
    )


def _when_and_what(session: Session) -> Record:
    slot = session.slot
    return {
        "Date": slot.date,
        "Day": day_name(slot.date),
        "Start": dt.timedelta(minutes=slot.span.start),
        "End": dt.timedelta(minutes=slot.span.end),
        "Track": slot.track or "",
        "Block": slot.block,
        "Kind": session.kind,
        "Type": session.type,
        "Clinicians": _joined(session.clinicians),
        "Room": session.room or "",
    }


def assignment_rows(planned: PlannedWeek) -> list[Record]:
    """A row per patient with days: track, days, and the own clinician of each role (a column each)."""
    patients = planned.week.patients
    rows: list[Record] = []
    for patient, assignment in planned.timetable.assignments.items():
        days = [day_name(day) for day in sorted(assignment.days)]
        asked = patients[patient].days if patient in patients else len(days)
        row: Record = {
            "Patient ID": patient, "Track": assignment.track, "Days": _joined(days), "Days this week": asked
        }  # fmt: skip
        rows.append(row | {role: assignment.own.get(role, "") for role in planned.week.clinic.roles})
    return rows


def wish_rows(planned: PlannedWeek) -> list[Record]:
    """A row per wish; one that is not asked is granted 0."""
    return [
        {
            "Who": scored.wish.who,
            "Kind": scored.wish.kind,
            "Wish": scored.wish.target,
            "Weight": scored.wish.weight,
            "Asked": "yes" if scored.wish.asked else "no",
            "Granted": scored.granted if scored.wish.asked else 0,
            "Why not": "" if scored.granted == 1 else scored.why_not or scored.wish.why_not,
        }
        for scored in planned.wishes
    ]


def finding_rows(planned: PlannedWeek) -> list[Record]:
    """A row per finding, in the order of the catalogue."""
    return [_finding(title, finding) for title, found in bent_in_order(planned).items() for finding in found]


def _finding(title: str, finding: Finding) -> Record:
    date = finding.slot.date if finding.slot else finding.date
    return {
        "Rule": title,
        "Tier": finding.tier,
        "Who": finding.who,
        "Day": day_name(date) if date else "",
        "Slot": slot_text(finding.slot) if finding.slot else "",
        "Amount": finding.amount,
        "Unit": finding.unit,
    }


_ROWS: Mapping[str, Callable[[PlannedWeek], list[Record]]] = {
    "Sessions": session_rows,
    "Attendance": attendance_rows,
    "Assignments": assignment_rows,
    "Wishes": wish_rows,
    "Findings": finding_rows,
}


def _joined(names: Sequence[str]) -> str:
    return "; ".join(names)
