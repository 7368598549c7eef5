"""A first timetable of a large clinic: one track after the other, each around those that are planned already."""

from __future__ import annotations

from collections.abc import Callable, Collection

from models.timetable import Timetable
from models.week import Week
from optimizer.aims import PERCENT, granted_in
from optimizer.extract import Solution, timetable_of
from optimizer.formulation import Formulation
from optimizer.options import Report
from optimizer.parts import homes, part
from optimizer.pin import pinned_values
from optimizer.rules import formulate
from optimizer.search import Clock, Search, Stage
from optimizer.variables import Candidate


def first_timetable(week: Week, clock: Clock, report: Report, seconds: float) -> Timetable | None:
    """A timetable that keeps all policies, with good wishes; None where a track did not fit around the others.

    Every track may take `seconds`, and as long again for its first solution.
    """
    home = homes(week)
    timetable: Timetable | None = None
    done: list[str] = []
    for track in _scarcest_first(week, home):
        formulation = formulate(part(week, home, [*done, track]))
        if timetable is not None:
            _keep(formulation, timetable, done)
        granted = granted_in(formulation)
        search = Search(formulation, clock, report)
        scale = PERCENT / max(1, granted.asked)
        stage = Stage(f"Planning {track}", granted.weight, 1, granted.asked, scale, "% of wishes")
        if not search.solve(stage, seconds, 2 * seconds).found:
            return None
        timetable = timetable_of(Solution(formulation, search.values or []))
        done.append(track)
    return timetable


def _scarcest_first(week: Week, home: dict[str, str]) -> list[str]:
    """Tracks with patients, by how many clinicians are at work for each patient in its blocks, fewest first."""

    def clinicians_per_patient(track: str) -> float:
        slots = [slot for slot in week.blocks if slot.track == track]
        at_work = sum(slot in there for slot in slots for there in week.at_work.values())
        return at_work / max(1, len(slots)) / list(home.values()).count(track)

    return sorted(dict.fromkeys(home.values()), key=clinicians_per_patient)


def _keep(formulation: Formulation, timetable: Timetable, done: Collection[str]) -> None:
    """Fix what is planned of the tracks that are done: their patients and the groups in their blocks."""
    speaks_of = _of_tracks(timetable, done)
    variables = formulation.model.proto.variables
    for index, value in pinned_values(formulation, timetable, speaks_of).items():
        variables[index].domain.clear()
        variables[index].domain.extend([value, value])


def _of_tracks(timetable: Timetable, tracks: Collection[str]) -> Callable[[Candidate], bool]:
    def speaks_of(candidate: Candidate) -> bool:
        patient = getattr(candidate, "patient", None)
        if patient is not None:
            return patient in timetable.assignments and timetable.assignments[patient].track in tracks
        return hasattr(candidate, "type") and candidate.slot.track in tracks

    return speaks_of
