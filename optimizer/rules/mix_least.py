"""Patients get at least as many sessions of each group as their treatment mix asks.

For every patient and row that applies: sum of the row's types taken >= Least per week - slack.
Relaxes to: sessions missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "mix_least"


def build(formulation: Formulation) -> None:
    """State the least of every row."""
    for person in formulation.week.attending:
        for demand in person.mix:
            if demand.least:
                taken = sum(formulation.takes.total(patient=person.id, type=group) for group in demand.types)
                formulation.add(taken >= demand.least - formulation.slack(KEY, demand.least, person.id))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Rows of which the patient gets too little."""
    for person in week.attending:
        groups = [s.type for s in timetable.of_patient.get(person.id, ()) if s.is_group]
        for demand in person.mix:
            missing = demand.least - sum(group in demand.types for group in groups)
            if missing > 0 and person.id not in week.clinic.waived:
                text = f"{demand.row.group}: at least {demand.least}"
                yield Breach(person.id, missing, text=text, source=demand.row.source)


RULE = Rule(KEY, "At least the treatment mix", audit, build, 50, "sessions", "sessions missing from the mix")
