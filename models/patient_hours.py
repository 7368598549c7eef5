"""Hours and days of each patient in a planned week, beside what the plan and the authorisation say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from models.hours import day_minutes, minutes_by_day
from models.resolve_patient import with_days
from models.timetable import Timetable
from models.week import PatientWeek, Week


@dataclass(frozen=True)
class PatientHours:
    """A patient's week in numbers: `days` planned, `late` those after the authorisation ends, `minutes` planned.

    What the week and the plan ask is in `person`. Days of the week that were spent in another track are among them.
    """

    person: PatientWeek
    days: tuple[dt.date, ...]
    late: tuple[dt.date, ...]
    minutes: int

    @property
    def authorised(self) -> int:
        """How many of the days planned are authorised."""
        most = self.person.patient.authorised_days
        in_time = len(self.days) - len(self.late)
        return in_time if most is None else min(in_time, most)

    @property
    def missing(self) -> int:
        """Minutes missing of the least that the week asks."""
        return max(0, self.person.least_week - self.minutes)

    @property
    def below_plan(self) -> int:
        """Minutes missing of the least of the plan's step, before it was cut as the days were."""
        return max(0, self.person.step.least_week - self.minutes)

    @property
    def over(self) -> int:
        """Minutes beyond the most of the plan's step."""
        most = self.person.most_week
        return 0 if most is None else max(0, self.minutes - most)

    @property
    def ends(self) -> dt.date | None:
        """The last authorised day, if it is in the week planned or before and the patient stays longer."""
        patient, until = self.person.patient, self.person.patient.authorised_until
        if until is None or until > self._sunday:
            return None
        return until if patient.discharged is None or patient.discharged > until else None

    @property
    def _sunday(self) -> dt.date:
        return self.days[0] + dt.timedelta(days=6 - self.days[0].weekday()) if self.days else dt.date.min


def patient_hours(week: Week, timetable: Timetable) -> tuple[PatientHours, ...]:
    """A line for each patient with days this week, in the order of the sheet Patients."""
    return tuple(_hours_of(week, timetable, person) for person in week.attending)


def _hours_of(week: Week, timetable: Timetable, person: PatientWeek) -> PatientHours:
    before, until = _before(week, timetable, person.id), person.patient.authorised_until
    if before:
        whole = with_days(week.clinic, person, len(before) + person.days)
        person = replace(whole, most_week=person.step.most_week)
    minutes = {**before, **minutes_by_day(week, timetable, person.id)}
    late = tuple(date for date in minutes if until is not None and date > until)
    return PatientHours(person, tuple(minutes), late, sum(minutes.values()))


def _before(week: Week, timetable: Timetable, patient: str) -> dict[dt.date, int]:
    """Date -> the patient's minutes, for every day that was spent in a track before they changed it in the week."""
    assignment, sessions = timetable.assignments.get(patient), timetable.of_patient.get(patient, ())
    if assignment is None:
        return {}
    dates = {s.slot.date for s in sessions if not s.slot.is_window}.difference(assignment.days)
    return {date: day_minutes(week, [s for s in sessions if s.slot.date == date]) for date in sorted(dates)}
