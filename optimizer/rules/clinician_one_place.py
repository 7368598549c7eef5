"""A clinician is in one place at a time.

For every clinician and set of slots that all overlap: sessions held <= 1. Never bent.
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
from optimizer.variables import Busy


def build(formulation: Formulation) -> None:
    """State the rule by real overlap of times."""
    for clinician in formulation.clinic.clinicians:
        held = [busy.slot for busy in formulation.busy.where(clinician=clinician.name)]
        for slots in cliques(held):
            formulation.add(sum(formulation.busy[Busy(clinician.name, s, s.date)] for s in slots) <= 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Pairs of a clinician's sessions that overlap."""
    for clinician, sessions in timetable.of_clinician.items():
        for one, other in combinations(sessions, 2):
            if one.slot.overlaps(other.slot):
                yield Breach(clinician, 1, other.slot.date, other.slot, f"{one.type} and {other.type} at one time")


RULE = Rule("clinician_one_place", "Clinicians are in one place at a time", audit, build)
