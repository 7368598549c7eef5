"""How many wishes any timetable can grant: each track on its own, with all clinicians and rooms to itself.

What a timetable of the week says of one track is a timetable of that track alone, so the sum of the most that each
track can grant is never less than what the week can. Parts are small and mostly proved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.week import Week
from optimizer.bending_stages import bend_at_most
from optimizer.clock import Clock
from optimizer.granted import Granted, granted_in
from optimizer.options import Report
from optimizer.parts import of_track, part
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

FEW_PATIENTS = 40
"""Below, a whole week that bends no policy is proved about as fast as its parts."""
NOTHING: Mapping[str, int] = {}


def most_by_tracks(
    week: Week, granted: Granted, clock: Clock, report: Report, seconds: float, amounts: Mapping[str, int] = NOTHING
) -> int:
    """The most half-grants that a timetable can have which bends policies by no more than these amounts.

    It is `granted.asked` where that is all known. Each track has the seconds left in proportion to its patients.
    """
    tracks = dict.fromkeys(person.tracks[0] for person in week.attending if len(person.tracks) == 1)
    if len(tracks) < 2 or (len(week.attending) < FEW_PATIENTS and not amounts):
        return granted.asked
    deadline, most = clock.elapsed + seconds, granted.asked
    own = sorted(((of_track(week, track), track) for track in tracks), key=lambda of: len(of[0]))
    for n, (patients, track) in enumerate(own):
        to_come = sum(len(others) for others, _ in own[n:])
        left = (deadline - clock.elapsed) * len(patients) / to_come
        most -= _refused(part(week, track), patients, amounts, clock, report, left)
    return most


def _refused(
    week: Week, patients: Sequence[str], amounts: Mapping[str, int], clock: Clock, report: Report, seconds: float
) -> int:
    """The half-grants that these patients ask and that no timetable of the week which bends no more can grant."""
    search = Search(formulate(week, tuple(amounts)), clock, report)
    bend_at_most(search, amounts)
    own = granted_in(search.formulation).of(patients)
    stage = Stage("Finding the most that can be granted", own.weight, 1, own.asked, near_bound=True)
    outcome = search.solve(stage, seconds)
    return 0 if outcome.impossible else max(0, own.asked - outcome.bound)
