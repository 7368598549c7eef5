"""Several weeks one after the other as plain tables: how each week is, and each patient's path through them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from models.calendar import day_name
from models.people import Patient
from models.result import PlannedWeek
from outputs.words import count_text, person_text

CONTINUITY = "Continuity"


@dataclass(frozen=True)
class WeekLine:
    """One week in numbers: percentages of wishes and of continuity granted, and how many people it moves.

    `as_asked` are the patients with as many days as the week asks of them: those of the plan, as far as they are
    authorised and open, `other_number` those moved who come on fewer or more days than before. `continuity` is None
    where nothing is continued.
    """

    monday: dt.date
    status: str
    granted: float
    patients: int
    as_asked: int
    came: int
    left: int
    moved_patients: int
    other_number: int
    moved_clinicians: int
    continuity: float | None
    bent: int


class Step(Enum):
    """What a week is for a patient against the one before."""

    SAME = "as the week before"
    FEWER = "fewer days"
    OTHER = "other days, track, clinicians or more days"
    OUT = "not in the program"


@dataclass(frozen=True)
class PathCell:
    """A patient's week: lines of text, and what is new in it."""

    lines: tuple[str, ...]
    step: Step


@dataclass(frozen=True)
class Path:
    """A patient's way through the weeks, a cell for each."""

    who: str
    patient: Patient
    cells: tuple[PathCell, ...]


def week_line(planned: PlannedWeek) -> WeekLine:
    """The numbers of a week."""
    change, people = planned.moved, planned.week.attending
    assigned = planned.timetable.assignments
    return WeekLine(
        planned.week.monday,
        planned.status,
        planned.quality.granted,
        len(people),
        sum(len(assigned[p.id].days) == p.days for p in people),
        len(change.came) if change else 0,
        len(change.left) if change else 0,
        len(change.patients) if change else 0,
        sum(_other_number(planned, move.who) for move in change.patients) if change else 0,
        len(change.clinicians) if change else 0,
        _continuity(planned),
        len(planned.findings),
    )


def paths(weeks: Sequence[PlannedWeek]) -> list[Path]:
    """A path for each patient of any of the weeks, in the order of the sheet Patients."""
    clinic = weeks[0].week.clinic
    return [_path(weeks, p) for p in clinic.patients if any(p.id in week.week.patients for week in weeks)]


def _other_number(planned: PlannedWeek, who: str) -> bool:
    """Whether the patient comes on fewer or more days than in the previous timetable."""
    before = planned.week.previous.timetable.assignments.get(who) if planned.week.previous else None
    return before is not None and len(before.days) != len(planned.timetable.assignments[who].days)


def _continuity(planned: PlannedWeek) -> float | None:
    granted = [s.granted for s in planned.wishes if s.wish.kind == CONTINUITY and s.wish.asked]
    return 100 * sum(granted) / len(granted) if granted else None


def _path(weeks: Sequence[PlannedWeek], patient: Patient) -> Path:
    before = (None, *weeks[:-1])
    cells = (_cell(now, last, patient.id) for last, now in zip(before, weeks, strict=True))
    return Path(person_text(weeks[0].week, patient.id), patient, tuple(cells))


def _cell(now: PlannedWeek, last: PlannedWeek | None, who: str) -> PathCell:
    assignment = now.timetable.assignments.get(who)
    if assignment is None:
        return PathCell(("no days this week",) if who in now.week.patients else ("",), Step.OUT)
    person = now.week.patients[who]
    days = count_text(len(assignment.days), "days")
    cut = f" (of {person.asked_days})" if len(assignment.days) != person.asked_days else ""
    return PathCell(
        (
            f"{days}{cut}: {', '.join(map(day_name, assignment.days))}",
            f"{assignment.track}, plan week {person.plan_week}" if person.patient.admitted else assignment.track,
            ", ".join(assignment.own.values()),
        ),
        _step(now, last, who),
    )


def _step(now: PlannedWeek, last: PlannedWeek | None, who: str) -> Step:
    before = last.timetable.assignments.get(who) if last else None
    if before is None:
        return Step.SAME
    after = now.timetable.assignments[who]
    if len(after.days) < len(before.days):
        return Step.FEWER
    same_days = [day.weekday() for day in after.days] == [day.weekday() for day in before.days]
    same_own = all(before.own.get(role, name) == name for role, name in after.own.items())
    return Step.SAME if same_days and same_own and after.track == before.track else Step.OTHER
