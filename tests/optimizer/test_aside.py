"""What has begun and breaks a rule that is never bent by now is set aside; all else is held as it was."""

from __future__ import annotations

import datetime as dt

from repair_cases import at, published, with_late, with_second_therapy
from small import altered, small_clinic, week_of

from models.clinic import Clinic
from models.people import KeepApart
from models.repair import Published
from models.timetable import Session, Timetable
from optimizer.aside import set_aside
from optimizer.past import as_it_was


def aside(
    clinic: Clinic, timetable: Timetable | None = None, since: dt.datetime | None = None
) -> tuple[Timetable, list[Session]]:
    """What is left of the published timetable, all of which has begun unless told otherwise, and what is not."""
    known = Published(timetable or published(), since or at(3, 0))
    seen, out = set_aside(as_it_was(week_of(clinic), known), known)
    return seen, list(out)


def test_a_past_that_keeps_all_rules_stays_as_it_is() -> None:
    """Nothing is set aside."""
    seen, out = aside(small_clinic())
    assert set(seen.sessions) == set(published().sessions)
    assert out == []


def test_a_patient_alone_is_taken_out_of_a_group() -> None:
    """The others in it are no less covered because a group is not open to one of them any more."""
    seen, out = aside(altered(altered(small_clinic(), "CBT", open_to=("x",)), "P1", tags=("x",)))
    assert [(s.slot.weekday, s.patients) for s in seen.sessions if s.type == "CBT"] == [(2, ("P1",))]
    assert [(s.slot.weekday, s.patients) for s in out] == [(1, ("P2",)), (2, ("P2",)), (2, ("P4",))]


def test_a_whole_session_is_set_aside_where_it_is_nobody_s_own() -> None:
    """A room that has too few seats by now, a leader who may not lead: no single patient is to blame."""
    seen, out = aside(altered(small_clinic(), "Cedar", leads=("Art",)))
    assert [(s.type, s.clinicians, s.patients) for s in out] == [("CBT", ("Cedar",), ("P1", "P2", "P4"))]
    assert len(seen.sessions) == len(published().sessions) - 1


def test_of_two_kept_apart_one_is_taken_out_of_what_has_begun() -> None:
    """What is still to come is not looked at."""
    seen, out = aside(small_clinic(keep_apart=(KeepApart("P1", "P2"),)), since=at(1, 0))
    assert [s.patients for s in out] == [("P1",), ("P1",)]
    assert {s for s in seen.sessions if s.slot.weekday} == {s for s in published().sessions if s.slot.weekday}


def test_of_two_individual_sessions_on_a_day_one_is_set_aside() -> None:
    """The kind that was held twice, and no other session of the patient."""
    seen, out = aside(small_clinic(), with_second_therapy("P3"))
    assert [(s.type, s.patients) for s in out] == [("Therapy", ("P3",))]
    assert sorted(s.type for s in seen.of_patient["P3"]) == ["Case management", "Therapy"]


def test_who_is_in_another_track_by_now_is_taken_out_of_all() -> None:
    """Individual sessions beside the track as well, as its days are none of the patient's any more."""
    seen, out = aside(altered(with_late(), "P1", current_track="Late"))
    assert "P1" not in seen.of_patient
    assert {s.patients for s in out} == {("P1",)}


def test_sessions_of_somebody_without_track_and_days_are_set_aside_together() -> None:
    """A row of Assignments that was deleted by hand; no single session is to blame."""
    known = published()
    rest = {who: own for who, own in known.assignments.items() if who != "P2"}
    seen, out = aside(small_clinic(), Timetable(known.sessions, rest))
    assert "P2" not in seen.of_patient
    assert len(out) == len(known.of_patient["P2"])
