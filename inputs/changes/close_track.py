"""A track does not run, on some days or at all: `close track: Evening = Fri`, `close track: Evening`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from inputs.cells_away import refuse_other_weeks
from inputs.cells_time import when
from inputs.change import Change
from inputs.change_targets import planned_monday, track
from inputs.names import CellError
from models.calendar import WEEKDAYS, WHOLE_DAY
from models.clinic import Clinic, Lock, TimeOff, When
from models.lock_places import places
from models.program import Track


def apply(clinic: Clinic, closed: Track, on: When) -> Clinic:
    """Time off of the track. Where no day is left, its patients may go to other tracks, and its locks go with it.

    CellError where the track does not run on a day, and where no track would be left.
    """
    for day in on.days or ():
        if day not in closed.days:
            raise CellError(f"{closed.name} does not run on {WEEKDAYS[day]}; see Days in Tracks")
    changed = replace(clinic, time_off=(*clinic.time_off, TimeOff(closed.name, "track", on, WHOLE_DAY)))
    left = set(_tracks_left(changed))
    if not left:
        raise CellError(f"{closed.name} is the only track that is left; one has to run")
    return changed if closed.name in left else _without(changed, closed.name)


def _tracks_left(clinic: Clinic) -> Iterator[str]:
    """Tracks that are not closed for good on all of their days."""
    for one in clinic.tracks:
        off = [t for t in clinic.time_off if (t.kind, t.who, t.span) == ("track", one.name, WHOLE_DAY)]
        weekly = [t.when for t in off if t.when.first is None and t.when.last is None]
        if any(not any(when.days is None or day in when.days for when in weekly) for day in one.days):
            yield one.name


def _without(clinic: Clinic, closed: str) -> Clinic:
    patients = (replace(p, current_track=None) if p.current_track == closed else p for p in clinic.patients)
    locks = (lock for lock in clinic.locks if not _is_only_in(clinic, closed, lock))
    return replace(clinic, patients=tuple(patients), locks=tuple(locks))


def _is_only_in(clinic: Clinic, closed: str, lock: Lock) -> bool:
    """Whether the track, block, day or group type of the lock leaves nothing but the closed track."""
    tracks, group = {block.track for block in places(clinic, lock)}, clinic.group_type.get(lock.group or "")
    if group:
        tracks &= set(group.tracks or clinic.track)
    return lock.track == closed or tracks == {closed}


def days(clinic: Clinic, text: str) -> When:
    """Days or dates; always where the text is blank. CellError where it means no day of the planned week."""
    found = when(text) if text else When()
    refuse_other_weeks(planned_monday(clinic), [found])
    return found


CHANGE = Change("close track", track, days, apply)
