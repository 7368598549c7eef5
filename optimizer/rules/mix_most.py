"""Patients get no more sessions of each group than their treatment mix allows.

For every patient and row that applies: sum of the row's types taken <= Most per week + slack.
Relaxes to: sessions too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "mix_most"


def build(formulation: Formulation) -> None:
    """State the most of every row."""
    for person in formulation.week.attending:
        for demand in person.mix:
            if demand.most is not None:
                taken = sum(formulation.takes.total(patient=person.id, type=group) for group in demand.types)
                formulation.add(taken <= demand.most + formulation.slack(KEY, len(person.blocks)))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Rows of which the patient gets too much."""
    for person in week.attending:
        groups = [s.type for s in timetable.of_patient.get(person.id, ()) if s.is_group]
        for demand in person.mix:
            taken = sum(group in demand.types for group in groups)
            if demand.most is not None and taken > demand.most:
                text = f"{demand.row.group}: at most {demand.most}"
                yield Breach(person.id, taken - demand.most, text=text, source=demand.row.source)


RULE = Rule(KEY, "At most the treatment mix", audit, build, 180, "sessions", "sessions beyond the mix")
