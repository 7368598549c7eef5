"""A patient has the least hours of a week that the plan's step asks, cut as the days are cut.

For every patient: minutes of all days >= Least hours per week - slack. Relaxes to: minutes missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.hours import hours_text, minutes_by_day
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.hours_model import day_minutes
from optimizer.rule import Rule

KEY = "hours_week_least"


def build(formulation: Formulation) -> None:
    """State the rule for every patient."""
    for person in formulation.week.attending:
        if person.least_week:
            minutes = sum(day_minutes(formulation, person, date) for date in person.any_open_days)
            formulation.add(minutes >= person.least_week - formulation.slack(KEY, person.least_week, person.id))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Patients with too few hours."""
    for person in week.attending:
        minutes = sum(minutes_by_day(week, timetable, person.id).values())
        if minutes < person.least_week and person.id not in week.clinic.waived:
            text = f"{hours_text(minutes)}, least is {hours_text(person.least_week)}"
            yield Breach(person.id, person.least_week - minutes, text=text)


RULE = Rule(KEY, "Least hours per week", audit, build, 70, "minutes", "minutes missing in the week")
