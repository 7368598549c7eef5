"""Patients of a track and day formed into lines, as a school forms classes: a line takes all its groups together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from benchmarks.peers.common import Assignments
from models.calendar import Slot
from models.week import Week

LARGEST = 10
"""The largest size of most group types of the examples."""


def lines(week: Week, assignments: Assignments, blocks: Sequence[Slot]) -> list[tuple[str, ...]]:
    """The lines of the track and day whose blocks these are, filled in order and as even as can be.

    Patients kept apart are in different lines; patients who cannot attend all the blocks are in none.
    """
    people = [
        a.patient
        for a in assignments.values()
        if a.track == blocks[0].track and blocks[0].date in a.days and set(blocks) <= week.patients[a.patient].blocks
    ]
    size = ceil(len(people) / max(1, ceil(len(people) / LARGEST)))
    apart = {frozenset((pair.patient, pair.other)) for pair in week.clinic.keep_apart}
    found: list[list[str]] = []
    for patient in people:
        free = (line for line in found if len(line) < size and not _meet(patient, line, apart))
        line = next(free, None)
        if line is None:
            found.append(line := [])
        line.append(patient)
    return [tuple(line) for line in found]


def _meet(patient: str, line: Iterable[str], apart: set[frozenset[str]]) -> bool:
    return any(frozenset((patient, other)) in apart for other in line)
