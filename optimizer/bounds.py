"""How many wishes any timetable can grant: each track on its own, with all clinicians and rooms to itself.

What a timetable of the week says of one track is a timetable of that track alone, so the sum of the most that each
track can grant is never less than what the week can. Parts are small and mostly proved.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.week import Week
from optimizer.clock import Clock
from optimizer.granted import Granted, granted_in
from optimizer.options import Report
from optimizer.parts import of_track, part
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

FEW_PATIENTS = 40
"""Below, the whole week is proved about as fast as its parts."""


def most_by_tracks(week: Week, granted: Granted, clock: Clock, report: Report, seconds: float) -> int:
    """The most half-grants that a timetable with all policies kept can have; `granted.asked` where that is all known.

    Each track has the seconds left in proportion to its patients.
    """
    tracks = dict.fromkeys(person.tracks[0] for person in week.attending if len(person.tracks) == 1)
    if len(week.attending) < FEW_PATIENTS or len(tracks) < 2:
        return granted.asked
    deadline, most = clock.elapsed + seconds, granted.asked
    own = sorted(((of_track(week, track), track) for track in tracks), key=lambda of: len(of[0]))
    for n, (patients, track) in enumerate(own):
        to_come = sum(len(others) for others, _ in own[n:])
        left = (deadline - clock.elapsed) * len(patients) / to_come
        most -= _refused(part(week, track), patients, clock, report, left)
    return most


def _refused(week: Week, patients: Sequence[str], clock: Clock, report: Report, seconds: float) -> int:
    """The half-grants that these patients ask and that no timetable of the week can grant."""
    formulation = formulate(week)
    own = granted_in(formulation).of(patients)
    stage = Stage("Finding the most that can be granted", own.weight, 1, own.asked, near_bound=True)
    outcome = Search(formulation, clock, report).solve(stage, seconds)
    return 0 if outcome.impossible else max(0, own.asked - outcome.bound)
