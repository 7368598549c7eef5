"""Locks of one patient that contradict each other, as far as the rows show it without planning a week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from inputs.report import Report
from models.clinic import Clinic, Lock
from models.lock_places import lock_days, places


def check_lock_pairs(clinic: Clinic, weekly: Sequence[Lock], report: Report) -> None:
    """Note each lock of every week that contradicts an earlier one of the same patient.

    That is: two tracks, or two sessions at one time.
    """
    of_patient: dict[str, list[Lock]] = {}
    for lock in weekly:
        if lock.patient:
            of_patient.setdefault(lock.patient, []).append(lock)
    for locks in of_patient.values():
        for first, second in combinations(locks, 2):
            if clash := next(_clashes(clinic, first, second), None):
                here, there, text = clash
                text = f"{text} in {first.source.cell(here)} for {first.patient}; change one of the two"
                report.fault(second.source.cell(there), text)


def _clashes(clinic: Clinic, first: Lock, second: Lock) -> Iterator[tuple[str, str, str]]:
    """The columns of the first and of the second lock that contradict each other, and in which way."""
    tracks = _only_track(clinic, first), _only_track(clinic, second)
    if None not in tracks and tracks[0] != tracks[1]:
        here, there = ("Track" if lock.track else "Block" for lock in (first, second))
        yield here, there, f"is in the track {tracks[1]}, but a patient has one track, and it is {tracks[0]}"
    if not _at_one_time(clinic, first, second):
        return
    same_place = places(clinic, first) == places(clinic, second)
    for column, a, b in (("Group type", first.group, second.group), ("Room", first.room, second.room)):
        if same_place and a and b and a != b:
            yield column, column, f"{b} is at the same time as {a}"
    if not same_place:
        yield "Block", "Block", f"{second.block} is at the same time as {first.block}"


def _only_track(clinic: Clinic, lock: Lock) -> str | None:
    """The track that the lock puts its patient into, if its cells leave no other and no window."""
    tracks = {block.track for block in places(clinic, lock)} if lock.block or lock.track else {None}
    return tracks.pop() if len(tracks) == 1 else None


def _at_one_time(clinic: Clinic, first: Lock, second: Lock) -> bool:
    """Whether both ask a session in one slot, or in two that overlap, on the one day that both name."""
    if not (first.block and second.block) or lock_days(first) != lock_days(second) or len(lock_days(first)) != 1:
        return False
    here, there = places(clinic, first), places(clinic, second)
    return here == there or (len(here) == len(there) == 1 and here[0].span.overlaps(there[0].span))
