"""The largest number for which every rule can be kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import MONDAY, patient, small_clinic

from models.clinic import Clinic, TimeOff, When
from models.most import Tried
from models.timetable import Timetable
from optimizer.audit import audit
from optimizer.most import climb, gather, trying
from optimizer.options import Options, silent
from optimizer.tasks import Task, week_of

SOME = Timetable((), {})
QUICK = Options(time_limit=20, workers=1)


def _of(number: int) -> Clinic:
    """The small clinic with so many patients more."""
    more = (patient(f"New{n}", 1) for n in range(number))
    return small_clinic(patients=(*small_clinic().patients, *more))


@pytest.mark.parametrize("most", range(12))
def test_doubling_and_halving_find_the_largest(most: int) -> None:
    """Whatever it is, one more was tried and refused, unless no more was asked for."""
    asked: list[int] = []

    def attempt(clinic: Clinic, _: Timetable | None) -> Tried:
        asked.append(len(clinic.patients) - 4)
        return Tried(SOME) if asked[-1] <= most else Tried(proved=True)

    found = climb(_of, 10, attempt)
    assert (found.number, found.beyond is None) == (min(most, 10), most >= 10)
    assert most >= 10 or most + 1 in asked
    assert len(asked) == len(set(asked)) <= 8


def test_where_not_even_the_first_can_be() -> None:
    """There is nothing to show."""
    found = climb(_of, 10, lambda *_: Tried(proved=True))
    assert (found.number, found.shown, found.beyond) == (0, None, Tried(proved=True))


def test_a_stop_keeps_what_was_found() -> None:
    """The number found so far is kept, and not taken for the largest."""

    def attempt(clinic: Clinic, _: Timetable | None) -> Tried:
        return Tried(SOME) if len(clinic.patients) < 6 else Tried(stopped=True)

    found = climb(_of, 10, attempt)
    assert (found.number, found.beyond) == (1, Tried(stopped=True))


def test_by_solving() -> None:
    """A track with three places on each of three days has one for a patient more; it is shown, and two are refuted."""
    tracks = (replace(small_clinic().tracks[0], most_patients=3),)
    attempt = trying(MONDAY, QUICK, silent, small_clinic().patient)
    found = climb(lambda number: replace(_of(number), tracks=tracks), 10, attempt)
    assert (found.number, found.beyond) == (1, Tried(proved=True))
    assert found.shown is not None
    clinic = replace(_of(1), tracks=tracks)
    assert not audit(week_of(Task("", clinic, MONDAY, Options())), found.shown)


def test_as_many_as_can_be_one_after_the_other() -> None:
    """One that cannot be taken is passed over; all others refused and proved so make it settled."""

    def attempt(clinic: Clinic, _: Timetable | None) -> Tried:
        here = {room.name for room in clinic.rooms}
        return Tried(SOME) if "R1" in here and len(here) > 1 else Tried(proved=True)

    def without(names: list[str]) -> Clinic:
        return small_clinic(rooms=tuple(room for room in small_clinic().rooms if room.name not in names))

    taken, most = gather(without, ["R1", "Nook", "R2"], attempt)
    assert (taken, most.number, most.beyond) == (["Nook"], 1, Tried(proved=True))
    assert gather(without, ["R1"], lambda *_: Tried())[1].shown is None


@pytest.mark.parametrize(
    ("closed", "days", "told"),
    [
        ((0, 1, 2), 1, "closed this week"),
        ((0,), 3, "not open on 3 days this week"),
    ],
)
def test_who_has_fewer_days_than_asked_is_not_admitted(closed: tuple[int, ...], days: int, told: str) -> None:
    """Whatever rules say; who was there before may have fewer."""
    shut = (TimeOff("Morning", "track", When(days=closed)),)
    before = small_clinic(time_off=shut)
    after = replace(before, patients=(*before.patients, patient("New1", days, current_track="Morning")))
    attempt = trying(MONDAY, QUICK, silent, before.patient)
    assert attempt(before, None).kept is not None
    assert attempt(after, None) == Tried(proved=True, closed=told)
    assert trying(MONDAY, QUICK, silent, after.patient)(after, None).kept is not None
