"""Individual sessions take patients out of groups only as often as the clinic allows.

For every patient and date: individual sessions in blocks <= Pull-outs per day + slack (0 if Individual sessions
during groups is Never; at least 2 for a patient with one day this week). Relaxes to: pull-outs too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.clinic import NEVER
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "pull_outs"


def most_pull_outs(week: Week, person: PatientWeek) -> int:
    """The pull-outs that the patient may have on one day."""
    settings = week.clinic.settings
    if settings.individuals_during_groups == NEVER:
        return 0
    return max(2, settings.pull_outs_per_day) if person.days == 1 else settings.pull_outs_per_day


def build(formulation: Formulation) -> None:
    """State the rule for every day."""
    for person in formulation.week.attending:
        most = most_pull_outs(formulation.week, person)
        meetings = [m for m in formulation.meets.where(patient=person.id) if not m.slot.is_window]
        for date in person.any_open_days:
            held = [formulation.meets[m] for m in meetings if m.slot.date == date]
            if held:
                formulation.add(sum(held) <= most + formulation.slack(KEY, len(held)))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Days with too many pull-outs."""
    for patient, sessions in timetable.of_patient.items():
        held = Counter(s.slot.date for s in sessions if not s.is_group and not s.slot.is_window)
        for date, pulled in held.items():
            most = most_pull_outs(week, week.patients[patient]) if patient in week.patients else 0
            if pulled > most:
                yield Breach(patient, pulled - most, date, text=f"most is {most}")


RULE = Rule(KEY, "Pull-outs are kept within limits", audit, build, 200, "sessions", "pull-outs beyond the limit")
