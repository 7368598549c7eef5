"""Scenarios of one clinic: the tasks that answer them, and what came of each beside the clinic as it is."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace

from models.clinic import Clinic
from models.errors import SchedulerError
from models.people import Patient
from models.resolve import plan_week
from models.result import Answer, PlannedWeek
from models.scenario import BASE, Case, Scenario, compare_wishes
from models.timetable import Timetable
from models.week import Week
from optimizer.counting import shortages
from optimizer.figures import figures_of
from optimizer.inherited import most_inherited
from optimizer.options import Options
from optimizer.scarcity import scarcest
from optimizer.tasks import Task, week_of


@dataclass(frozen=True)
class Question:
    """A scenario of the clinic called `of`, and that clinic after its changes and, if there are any, `before` them."""

    of: str
    scenario: Scenario
    clinic: Clinic
    before: Clinic | None = None

    def task(self, date: dt.date, options: Options, start: Timetable | None = None) -> Task:
        """Plan the week that holds the date, beginning near the timetable `start`, if there is one."""
        name = f"{self.of}: {self.scenario.name}" if self.of else self.scenario.name
        return Task(name, self.clinic, date, options, start)

    def task_after(self, base: Case, date: dt.date, options: Options) -> Task:
        """The same, begun near the timetable of the clinic as it is, and with what was proved of that."""
        task = self.task(date, options, base.timetable)
        with suppress(SchedulerError):
            return replace(task, most=most_inherited(base.planned, week_of(task)) if base.planned else None)
        return task


def base_question(of: str, clinic: Clinic) -> Question:
    """The clinic as it is."""
    return Question(of, Scenario(BASE), clinic)


def case_of(question: Question, date: dt.date, answer: Answer, base: Case | None = None) -> Case:
    """What came of the question; with a base, how it compares."""
    before = base.planned if base else None
    planned = answer if isinstance(answer, PlannedWeek) else None
    week = _week(question.clinic, date)
    return Case(
        clinic=question.of,
        scenario=question.scenario,
        answer=answer,
        figures=figures_of(planned) if planned else None,
        moved=planned.moved if planned else None,
        added=_added(question),
        absent=_absent(before, planned) if before and planned else (),
        difference=compare_wishes(before.quality, planned.quality) if before and planned else "",
        short=shortages(week) if week and (planned is None or planned.findings) else (),
        scarcest=scarcest(week) if week else (),
    )


def _added(question: Question) -> tuple[Patient, ...]:
    """Patients who are in the clinic only since the changes."""
    clinic, before = question.clinic, question.before
    return tuple(p for p in clinic.patients if p.id not in before.patient) if before else ()


def _absent(before: PlannedWeek, after: PlannedWeek) -> tuple[str, ...]:
    """Patients with days before and none now, who are patients of the clinic still."""
    coming = {person.id for person in after.week.attending}
    left = (person.id for person in before.week.attending if person.id not in coming)
    return tuple(who for who in left if who in after.week.clinic.patient)


def _week(clinic: Clinic, date: dt.date) -> Week | None:
    """What the week asks, without the timetable near which it was planned; None where it has faults."""
    try:
        return plan_week(clinic, date)
    except SchedulerError:
        return None
