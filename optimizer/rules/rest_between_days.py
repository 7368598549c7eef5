"""A clinician rests long enough from the last session of a day to the first of the next calendar day.

For every clinician and pair of slots on following days with too short a rest between:
(Rest between days - rest) * (held + held - 1) <= slack of the night. Relaxes to: minutes of rest missing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import product

from models.calendar import DAY_MINUTES, Slot
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "rest_between_days"


def build(formulation: Formulation) -> None:
    """State the rule for every night."""
    for clinician in formulation.clinic.clinicians:
        for date in formulation.week.dates:
            evening = formulation.busy.where(clinician=clinician.name, date=date)
            morning = formulation.busy.where(clinician=clinician.name, date=date + dt.timedelta(days=1))
            short = [(a, b, _missing(formulation.week, a.slot, b.slot)) for a, b in product(evening, morning)]
            most = max((missing for _, _, missing in short), default=0)
            slack = formulation.slack(KEY, most)
            for late, early, missing in short:
                if missing > 0:
                    both = formulation.busy[late] + formulation.busy[early] - 1
                    formulation.add(missing * both <= slack)


def _missing(week: Week, last: Slot, first: Slot) -> int:
    return week.clinic.settings.rest_between_days - (DAY_MINUTES - last.span.end + first.span.start)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Nights that are too short."""
    for clinician, sessions in timetable.of_clinician.items():
        for date in dict.fromkeys(s.slot.date for s in sessions):
            today = [s.slot for s in sessions if s.slot.date == date]
            tomorrow = [s.slot for s in sessions if s.slot.date == date + dt.timedelta(days=1)]
            missing = max((_missing(week, a, b) for a, b in product(today, tomorrow)), default=0)
            if missing > 0:
                yield Breach(clinician, missing, date, text="too short a rest until the next day")


RULE = Rule(KEY, "Clinicians rest between days", audit, build, 150, "minutes", "minutes of rest missing")
