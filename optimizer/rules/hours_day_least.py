"""On every day attended a patient has the least hours of a day that the plan's step asks.

For every patient and date: minutes of the day >= Least hours per day * attended - slack. Relaxes to: minutes missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.hours import minutes_by_day
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.hours_model import day_minutes
from optimizer.rule import Rule

KEY = "hours_day_least"


def build(formulation: Formulation) -> None:
    """State the rule for every open day."""
    for person in formulation.week.attending:
        for date in person.any_open_days if person.least_day else ():
            missing = formulation.slack(KEY, person.least_day)
            least = person.least_day * formulation.attends(person.id, date)
            formulation.add(day_minutes(formulation, person, date) >= least - missing)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Days attended that are too short."""
    for person in week.attending:
        for date, minutes in minutes_by_day(week, timetable, person.id).items():
            if minutes < person.least_day:
                text = f"{minutes} minutes, least is {person.least_day}"
                yield Breach(person.id, person.least_day - minutes, date, text=text)


RULE = Rule(KEY, "Least hours per day", audit, build, 60, "minutes", "minutes missing in a day")
