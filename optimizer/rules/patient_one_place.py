"""A patient is in one place at a time.

For every patient and block: sessions in the block <= 1 if the day is attended, else 0; for every patient and set
of windows that overlap: sessions <= 1. Windows that overlap a block of the own track are closed anyway. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.overlap import cliques
from optimizer.rule import Rule
from optimizer.variables import Day


def build(formulation: Formulation) -> None:
    """State the rule for blocks and windows."""
    sets = cliques(formulation.week.windows)
    for person in formulation.week.attending:
        for slot in sorted(person.blocks):
            place = {"patient": person.id, "slot": slot}
            held = formulation.takes.total(**place) + formulation.meets.total(**place)
            formulation.add(held <= formulation.there[Day(person.id, str(slot.track), slot.date)])
        for windows in sets:
            formulation.add(sum(formulation.meets.total(patient=person.id, slot=w) for w in windows) <= 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Pairs of a patient's sessions that overlap."""
    for patient, sessions in timetable.of_patient.items():
        for one, other in combinations(sessions, 2):
            if one.slot.overlaps(other.slot):
                yield Breach(patient, 1, other.slot.date, other.slot, f"{one.type} and {other.type} at one time")


RULE = Rule("patient_one_place", "Patients are in one place at a time", audit, build)
