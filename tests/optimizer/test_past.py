"""The part of a published week that has begun is held as it was."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from repair_cases import at, off, published, repaired, with_late, with_second_therapy
from small import MONDAY, altered, small_clinic, week_of
from wish_cases import seen_and_counted

from models.calendar import Slot
from models.clinic import Clinic, Lock, When
from models.errors import NoTimetableError
from models.people import KeepApart
from models.repair import Published
from models.timetable import INDIVIDUAL, Session, Timetable
from optimizer.past import as_it_was
from optimizer.rules import policies
from outputs.gaps import blocks_not_covered


def test_the_past_is_untouched() -> None:
    """What began before the moment stays as it was, and the clinician who is away now was there."""
    planned = repaired(off("Birch", 0), off("Birch", 1), since=at(1, 10))
    past = {s for s in published().sessions if s.slot.weekday == 0 or (s.slot.weekday, s.slot.span.start) == (1, 540)}
    assert past <= set(planned.timetable.sessions)
    assert not any(s.slot.weekday == 0 for s in set(planned.timetable.sessions) - past)
    assert not any("Birch" in s.clinicians for s in planned.timetable.of_slot.get(_tuesday_noon(), ()))


def _tuesday_noon() -> Slot:
    return next(s.slot for s in published().sessions if s.slot.weekday == 1 and s.slot.is_window)


def test_a_past_that_breaks_rules_is_kept_and_named() -> None:
    """What cannot be, but has been, is written as it was; the rule is reported."""
    first = next(s for s in published().sessions if s.is_group and s.slot.weekday == 0)
    twice = replace(published(), sessions=(*published().sessions, replace(first, type="CBT", patients=("P4",))))
    planned = repaired(timetable=twice, since=at(1, 8))
    assert {s for s in twice.sessions if s.slot.weekday == 0} <= set(planned.timetable.sessions)
    assert "Clinicians are in one place at a time" in {finding.rule for finding in planned.findings}


@pytest.mark.parametrize("stranger", ["Ash", "Birch", "Cedar", "P2", "Therapy"])
def test_who_has_left_since_was_there(stranger: str) -> None:
    """Past sessions stay as they were though the workbook knows somebody in them no more; they count as held."""
    usual, since = small_clinic(), at(2, 0)
    clinic = replace(
        usual, clinicians=tuple(c for c in usual.clinicians if c.name != stranger),
        patients=tuple(p for p in usual.patients if p.id != stranger),
        individuals=tuple(k for k in usual.individuals if k.name != stranger),
    )  # fmt: skip
    planned = repaired(clinic=clinic, since=since)
    before = {s for s in published().sessions if s.slot.weekday < 2}
    assert {s for s in planned.timetable.sessions if s.slot.weekday < 2} == before
    assert any(stranger in (*s.clinicians, *s.patients, s.type) for s in before)
    held = Counter((who, s.type) for s in planned.timetable.sessions if not s.is_group for who in s.patients)
    assert set(held.values()) == {1}
    assert not any((finding.slot or finding).date in _dates(2) for finding in planned.findings)  # type: ignore[union-attr]
    undone = {f.who: f.text for f in planned.findings if f.rule == "Individual sessions of the week are held"}
    assert not any(kind in undone.get(who, "") for who, kind in held)
    assert set(planned.timetable.assignments) >= {who for s in before for who in s.patients}


def _with_oak(**therapy: int) -> Clinic:
    """The clinic without Ash, who led and met patients on Monday and Tuesday; Oak can do what Ash did."""
    usual = altered(small_clinic(), "Therapy", **therapy)
    staff = (replace(c, name="Oak") if c.name == "Ash" else c for c in usual.clinicians)
    return replace(usual, clinicians=tuple(staff))


def test_what_was_held_leaves_no_leave_to_drop_what_is_due() -> None:
    """A colleague takes over what is still to come; nobody goes without."""
    before = [s for s in published().sessions if s.type == "Therapy"]
    assert {s.slot.weekday < 2 for s in before} == {True, False}
    planned = repaired(clinic=_with_oak(), since=at(2, 0))
    held = Counter(who for s in planned.timetable.sessions if s.type == "Therapy" for who in s.patients)
    assert held == Counter(who for s in before for who in s.patients)
    assert not any(finding.rule == "Individual sessions of the week are held" for finding in planned.findings)


def test_what_was_held_is_not_planned_twice() -> None:
    """Of two sessions a week, one was held; no more than two are there in the end."""
    planned = repaired(clinic=_with_oak(per_week=2), since=at(1, 0))
    held = Counter((who, s.type) for s in planned.timetable.sessions if s.type == "Therapy" for who in s.patients)
    assert max(held.values()) <= 2
    assert not any("more Therapy" in finding.text for finding in planned.findings)


def test_who_has_left_is_neither_moved_nor_awaited() -> None:
    """The past of a patient whose row is deleted is written with track and days, and that is all."""
    usual = small_clinic()
    clinic = replace(usual, patients=tuple(p for p in usual.patients if p.id != "P2"))
    planned = repaired(clinic=clinic, since=at(1, 10))
    assert planned.timetable.assignments["P2"].days == tuple(sorted(_dates(2)))
    assert planned.moved is not None
    assert "P2" in planned.moved.left
    assert not any("P2" in people for people in blocks_not_covered(planned).values())


def _dates(days: int) -> set[dt.date]:
    return {MONDAY + dt.timedelta(days=n) for n in range(days)}


def test_whoever_was_there_was_there() -> None:
    """Time off that is known only now takes nothing from slots that have begun."""
    clinic = small_clinic()
    week = week_of(replace(clinic, time_off=(off("Birch", 0), off("P2", 0), off("R1", 0))))
    was = as_it_was(week, Published(published(), at(1, 0)))
    slots = {s.slot for s in published().sessions if s.slot.weekday == 0 and "P2" in s.patients}
    assert slots <= was.at_work["Birch"]
    assert slots <= was.open_rooms["R1"]
    assert slots <= was.patients["P2"].blocks
    assert (week.patients["P2"].days, was.patients["P2"].days) == (2, 3)


def _begun(timetable: Timetable, since: dt.datetime) -> set[Session]:
    known = Published(timetable, since)
    return {session for session in timetable.sessions if known.is_past(session.slot)}


@pytest.mark.parametrize("in_track", [False, True])
def test_two_who_were_together_are_apart_from_now_on(in_track: bool) -> None:
    """A new row of Keep apart changes nothing of what has begun; that they sat together is told."""
    clinic, since = small_clinic(keep_apart=(KeepApart("P1", "P2", in_track),)), at(1, 0)
    planned = repaired(clinic=clinic, since=since)
    assert _begun(planned.timetable, since) == _begun(published(), since)
    together = [s for s in planned.timetable.sessions if s.is_group and {"P1", "P2"} <= set(s.patients)]
    assert {s.slot.weekday for s in together} == {0}
    assert "Patients kept apart are not together" in {finding.rule for finding in planned.findings}


@pytest.mark.parametrize("track", [None, "Morning"])
def test_what_was_held_was_due(track: str | None) -> None:
    """Who is absent for the whole week, as is known on Wednesday, was there on Monday and Tuesday all the same."""
    clinic, since = altered(small_clinic(), "P2", current_track=track), at(2, 0)
    planned = repaired(*(off("P2", day) for day in range(3)), clinic=clinic, since=since)
    assert _begun(planned.timetable, since) == _begun(published(), since)
    assert {s.slot.weekday for s in planned.timetable.of_patient["P2"]} == {0, 1}
    assert planned.findings == ()


def test_what_was_held_was_due_though_fewer_days_are_left() -> None:
    """Case management from three days on was held on the second of what are two by now."""
    clinic = altered(small_clinic(), "Case management", from_days=3)
    planned = repaired(off("P2", 2), clinic=clinic, since=at(2, 0))
    assert _begun(planned.timetable, at(2, 0)) == _begun(published(), at(2, 0))
    assert {finding.text for finding in planned.findings if finding.who == "P2"} == {"Therapy is not held"}


@pytest.mark.parametrize(("who", "since"), [("P2", at(2, 20)), ("P3", at(2, 0))])
def test_a_second_session_by_hand_stays(who: str, since: dt.datetime) -> None:
    """Two in the week or even on one day, where one is due: both were held, and no more is planned."""
    timetable = with_second_therapy(who)
    planned = repaired(timetable=timetable, since=since)
    assert _begun(planned.timetable, since) == _begun(timetable, since)
    assert len([s for s in planned.timetable.of_patient[who] if s.type == "Therapy"]) == 2


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("avoided", ["Ash", "Birch"])
def test_the_wishes_know_that_more_was_held_than_the_sheet_says(times: int, avoided: str) -> None:
    """Each session that was held is one that is due, counted once, and may be with a clinician who is avoided."""
    clinic = altered(altered(small_clinic(), "Therapy", per_week=times), "P2", clinician_avoids=(avoided,))
    timetable, since = _with_third_therapy(), at(2, 20)
    assert _begun(repaired(clinic=clinic, timetable=timetable, since=since).timetable, since) == set(timetable.sessions)
    week = as_it_was(week_of(clinic), Published(timetable, since))
    seen, counted = seen_and_counted(week, policies(), timetable)
    assert seen == counted


def _with_third_therapy() -> Timetable:
    """Therapy of P2 on all three days: in place of a group on Monday and on Tuesday, at noon on Wednesday."""
    timetable = with_second_therapy("P2")
    group = next(s for s in timetable.sessions if s.is_group and (s.slot.weekday, s.slot.block) == (0, "B2"))
    left = replace(group, patients=tuple(who for who in group.patients if who != "P2"))
    therapy = Session(group.slot, INDIVIDUAL, "Therapy", ("Ash",), "Nook", ("P2",))
    return replace(timetable, sessions=(*(s for s in timetable.sessions if s != group), left, therapy))


def test_who_changes_track_was_in_the_other_one() -> None:
    """From now on in the current track; what was in the other one is written as it was."""
    since = at(2, 0)
    planned = repaired(clinic=altered(with_late(), "P1", current_track="Late"), since=since)
    assert _begun(planned.timetable, since) == _begun(published(), since)
    assert planned.timetable.assignments["P1"].track == "Late"


def test_an_x_in_lock_of_what_has_begun_asks_nothing_more() -> None:
    """Even where it breaks a rule: it stays anyway."""
    first = next(s for s in published().sessions if s.is_group and s.slot.weekday == 0)
    twice = (*published().sessions, replace(first, type="CBT", patients=("P4",)))
    locked = replace(published(), sessions=tuple(replace(session, locked=True) for session in twice))
    planned = repaired(timetable=locked, since=at(1, 8))
    assert _begun(locked, at(1, 8)) == _begun(planned.timetable, at(1, 8))
    assert planned.week.warnings == ()


def test_a_lock_that_only_what_has_begun_could_keep_is_let_go() -> None:
    """A clinician who is away for the rest of the week; Monday and Tuesday are over."""
    clinic = small_clinic(locks=(Lock(group="CBT", clinician="Cedar"),))
    planned = repaired(off("Cedar", 2), clinic=clinic, since=at(2, 0))
    assert [str(w) for w in planned.week.warnings] == ["the lock on CBT, Cedar cannot be kept any more, and is let go"]


def test_a_lock_on_a_day_that_is_over_is_let_go() -> None:
    """Who did not come on Monday does not come then any more."""
    planned = repaired(clinic=small_clinic(locks=(Lock("P3", when=When((0,))),)), since=at(2, 0))
    assert "the lock on P3, Mon cannot be kept any more" in str(planned.week.warnings[-1])


def test_a_lock_that_clashes_with_what_has_begun_is_named() -> None:
    """P3 comes on one day and has been there on Tuesday; the lock on Wednesday alone could be kept."""
    with pytest.raises(NoTimetableError, match="together with what has begun") as raised:
        repaired(clinic=small_clinic(locks=(Lock("P3", when=When((2,))),)), since=at(2, 0))
    assert len(raised.value.clashes) == 1


def test_a_day_of_which_only_a_window_was_attended_is_not_opened() -> None:
    """Whoever had an individual session and then went home has no block on that day."""
    noon = next(s for s in published().sessions if s.slot.is_window and s.slot.weekday == 1)
    who = noon.patients[0]
    week = week_of(small_clinic(time_off=(off(who, 1),)))
    alone = replace(published(), sessions=(noon,))
    was = as_it_was(week, Published(alone, at(2, 0))).patients[who]
    assert noon.slot in was.windows
    assert not any(noon.slot.date in days for days in was.open_days.values())


def test_without_a_moment_nothing_is_past() -> None:
    """The week stays as it is."""
    week = week_of(small_clinic())
    assert as_it_was(week, Published(published())) is week
