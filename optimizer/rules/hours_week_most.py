"""A patient has no more than the most hours of a week that the plan's step allows.

For every patient: minutes of all days <= Most hours per week + slack. Relaxes to: minutes too many.
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

KEY = "hours_week_most"
MINUTES_OF_WEEK = 7 * 24 * 60


def build(formulation: Formulation) -> None:
    """State the rule for every patient."""
    for person in formulation.week.attending:
        if person.most_week is not None:
            minutes = sum(day_minutes(formulation, person, date) for date in person.any_open_days)
            formulation.add(minutes <= person.most_week + formulation.slack(KEY, MINUTES_OF_WEEK))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Patients with too many hours."""
    for person in week.attending:
        minutes = sum(minutes_by_day(week, timetable, person.id).values())
        if person.most_week is not None and minutes > person.most_week:
            text = f"{hours_text(minutes)}, most is {hours_text(person.most_week)}"
            yield Breach(person.id, minutes - person.most_week, text=text)


RULE = Rule(KEY, "Most hours per week", audit, build, 80, "minutes", "minutes too many in the week")
