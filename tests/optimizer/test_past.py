"""The part of a published week that has begun is held as it was."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from repair_cases import at, off, published, repaired
from small import MONDAY, altered, small_clinic, week_of

from models.calendar import Slot
from models.clinic import Clinic
from models.repair import Published
from optimizer.past import as_it_was
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


def test_without_a_moment_nothing_is_past() -> None:
    """The week stays as it is."""
    week = week_of(small_clinic())
    assert as_it_was(week, Published(published())) is week
