"""Patients attend as many days as the week asks of them.

For every patient: days attended >= days this week - slack. Relaxes to: days missed.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "days_attended"


def build(formulation: Formulation) -> None:
    """State the least days of each patient."""
    for person in formulation.week.attending:
        missed = formulation.slack(KEY, person.days, person.id)
        formulation.add(formulation.days_attended(person.id) >= person.days - missed)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Patients with fewer days than the week asks."""
    for person in week.attending:
        own = timetable.assignments.get(person.id)
        missed = person.days - (len(own.days) if own else 0)
        if missed > 0 and person.id not in week.clinic.waived:
            yield Breach(person.id, missed, text=f"{person.days} days are asked")


RULE = Rule(KEY, "Patients attend the days that the week asks", audit, build, 10, "days", "days not attended")
