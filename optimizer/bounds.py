"""How many wishes any timetable can grant: each track on its own, with all clinicians and rooms to itself.

What a timetable of the week says of the patients of one track is a timetable of that track alone, so the sum of
the most that each track can grant is never less than what the week can. Parts are small and mostly proved.
"""

from __future__ import annotations

from models.week import Week
from optimizer.clock import Clock
from optimizer.granted import Granted, granted_in
from optimizer.options import Report
from optimizer.parts import part
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

FEW_PATIENTS = 40
"""Below, the whole week is proved about as fast as its parts."""


def most_by_tracks(week: Week, granted: Granted, clock: Clock, report: Report, seconds: float) -> int:
    """The most half-grants that a timetable with all policies kept can have; `granted.asked` where that is all known.

    Each track has the seconds left in proportion to its patients.
    """
    tracks = {person.tracks[0] for person in week.attending if len(person.tracks) == 1}
    if len(week.attending) < FEW_PATIENTS or len(tracks) < 2:
        return granted.asked
    deadline, most = clock.elapsed + seconds, granted.asked
    parts = sorted((part(week, track) for track in tracks), key=lambda of: len(of.attending))
    for n, of_track in enumerate(parts):
        to_come = sum(len(other.attending) for other in parts[n:])
        most -= _refused(of_track, clock, report, (deadline - clock.elapsed) * len(of_track.attending) / to_come)
    return most


def _refused(week: Week, clock: Clock, report: Report, seconds: float) -> int:
    """The half-grants that the week's patients ask and that no timetable of it can grant."""
    formulation = formulate(week)
    own = granted_in(formulation).of(week.patients)
    stage = Stage("Finding the most that can be granted", own.weight, 1, own.asked, near_bound=True)
    outcome = Search(formulation, clock, report).solve(stage, seconds)
    return 0 if outcome.impossible else max(0, own.asked - outcome.bound)
