"""A published week repaired: few people moved, rules kept or the bent ones named, what is past untouched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from ortools.sat.python import cp_model
from repair_cases import off, published, repaired, with_late
from small import altered, patient, small_clinic, week_of

from models.calendar import Span
from models.clinic import Lock, TimeOff, When
from models.errors import NoTimetableError
from models.moved import moved
from models.result import PlannedWeek
from models.standing import standing
from models.timetable import Session, Timetable
from optimizer.audit import audit
from optimizer.rules import formulate
from optimizer.unmoved import unmoved

AWAY = [[off("Birch", 0)], [off("P2", 1)], [off("Cedar", 2)], [off("Ash", 1, Span(600, 700)), off("Nook", 2)]]


def _moved(planned: PlannedWeek) -> tuple[set[str], set[str]]:
    assert planned.moved is not None
    return {m.who for m in planned.moved.patients}, {m.who for m in planned.moved.clinicians}


def _least(planned: PlannedWeek) -> int:
    assert planned.repair is not None
    return planned.repair.least


def _without(session: Session) -> Timetable:
    return replace(published(), sessions=tuple(s for s in published().sessions if s != session))


def _rooms(sessions: Iterable[Session]) -> set[str | None]:
    return {session.room for session in sessions}


def test_nothing_changes_where_all_can_be_held() -> None:
    """Nobody is moved by an absence that meets no session, and every session stays in its room."""
    planned = repaired(off("Cedar", 1))
    assert _moved(planned) == (set(), set())
    assert set(planned.timetable.sessions) == set(published().sessions)


@pytest.mark.parametrize("absences", AWAY)
def test_fewest_patients_are_moved(absences: list[TimeOff]) -> None:
    """No timetable that keeps every rule moves fewer patients, as one solve of the whole week confirms."""
    planned = repaired(*absences)
    clinic = small_clinic()
    week = standing(week_of(replace(clinic, time_off=tuple(absences))), published(), ())
    formulation = formulate(week)
    stays = unmoved(formulation, published()).patients
    formulation.model.maximize(cp_model.LinearExpr.sum(list(stays.values())))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    assert solver.solve(formulation.model) == cp_model.OPTIMAL
    assert planned.findings == ()
    assert len(_moved(planned)[0]) == len(stays) - round(solver.objective_value) == _least(planned)


def test_who_is_told_to_be_moved_is_moved() -> None:
    """The people counted by the search are those whom a comparison of the two timetables finds."""
    planned = repaired(off("Birch", 0))
    assert planned.moved == moved(published(), planned.timetable)
    assert _moved(planned)[0] == {"P1", "P2", "P4"}


def test_a_closed_room_moves_nobody() -> None:
    """Where another room is free, only the room changes."""
    planned = repaired(off("R1", 0))
    monday = [s for s in planned.timetable.sessions if s.slot.weekday == 0 and s.is_group]
    assert _moved(planned) == (set(), set())
    assert _rooms(monday) == {"R2"}
    assert planned.repair is not None
    assert {"P1", "P2", "Birch"} <= set(planned.repair.affected)


def test_what_must_bend_bends_and_is_named() -> None:
    """With all staff away on Monday, only what needs Monday is bent, and the audit finds it."""
    planned = repaired(*(off(who, 0) for who in ("Ash", "Birch", "Cedar")))
    assert {(f.rule, f.who) for f in planned.findings} == {("Every block of an attended day is filled", "P2")}
    assert planned.quality.bends_proved
    assert planned.status == "Rules bent"


def test_what_was_bent_may_stay_bent() -> None:
    """A hole in the published timetable is no reason to move anybody."""
    hole = next(s for s in published().sessions if s.type == "CBT" and s.patients == ("P2",))
    planned = repaired(timetable=_without(hole))
    assert _moved(planned) == (set(), set())
    assert audit(planned.week, planned.timetable) == planned.findings != ()
    assert not planned.quality.bends_proved


def test_broken_rules_of_a_hand_edit_are_mended() -> None:
    """A clinician put into two sessions at one time is taken out of one of them."""
    sessions = [
        replace(s, clinicians=("Birch",)) if (s.type, s.slot.weekday) == ("CBT", 1) else s for s in published().sessions
    ]
    planned = repaired(timetable=replace(published(), sessions=tuple(sessions)))
    assert planned.findings == ()
    assert "P2" in _moved(planned)[0]


def test_only_admitted_patients_get_a_place() -> None:
    """Who has come since has no place unless it is asked for, and then nobody else need be moved."""
    clinic = small_clinic(patients=(*small_clinic().patients, patient("P5", 1)))
    assert "P5" not in repaired(clinic=clinic).timetable.assignments
    planned = repaired(clinic=clinic, admitted=("P5",))
    assert planned.timetable.of_patient["P5"]
    assert planned.moved is not None
    assert planned.moved.came == ("P5",)
    assert _moved(planned)[0] == set()


def test_locked_sessions_stay() -> None:
    """A group with a lock keeps leader and room though another choice would do; the lock is written again."""
    locked = tuple(replace(s, locked=True) for s in published().sessions if s.slot.weekday == 2 and s.is_group)
    rest = tuple(s for s in published().sessions if s.slot.weekday != 2 or not s.is_group)
    planned = repaired(off("P1", 0), timetable=replace(published(), sessions=(*locked, *rest)))
    kept = {(s.slot, s.type, s.clinicians, s.room) for s in planned.timetable.sessions if s.locked}
    assert kept == {(s.slot, s.type, s.clinicians, s.room) for s in locked}


def test_a_second_leader_whom_the_group_cannot_need_is_let_go() -> None:
    """Patients whom the timetable has in another track make no group of this one larger."""
    morning = published().among(("P2", "P3", "P4"))
    sessions = tuple(
        replace(s, clinicians=("Ash", "Cedar"), locked=True) if (s.type, s.slot.weekday) == ("CBT", 2) else s
        for s in morning.sessions
    )
    late = replace(published().assignments["P1"], track="Late")
    planned = repaired(
        clinic=altered(with_late(), "CBT", second_above=3),
        timetable=Timetable(sessions, {**morning.assignments, "P1": late}),
    )
    assert "because CBT has 1 leader then" in str(planned.week.warnings[-1])


def test_a_session_of_somebody_unknown_is_given_to_others() -> None:
    """A clinician who has left the clinic since leaves only their own sessions to be held by somebody else."""
    sessions = [
        replace(s, clinicians=("Stranger",)) if s.type == "Therapy" and s.patients == ("P2",) else s
        for s in published().sessions
    ]
    planned = repaired(timetable=replace(published(), sessions=tuple(sessions)))
    assert planned.findings == ()
    assert _moved(planned)[0] == {"P2"}


def test_a_lock_that_cannot_be_kept_any_more_is_let_go() -> None:
    """A lock on a clinician who is away now does not leave the clinic without a week; a warning names it."""
    clinic = small_clinic(locks=(Lock(group="CBT", when=When((2,)), clinician="Cedar"),))
    planned = repaired(off("Cedar", 2), clinic=clinic)
    assert planned.findings == ()
    assert [str(w) for w in planned.week.warnings] == [
        "the lock on CBT, Wed, Cedar cannot be kept any more, and is let go"
    ]


def test_a_lock_of_a_patient_who_is_absent_all_week_is_let_go() -> None:
    """Who cannot come at all keeps nobody from having a week; a warning names the lock."""
    clinic = small_clinic(locks=(Lock("P3", "CBT"),))
    planned = repaired(*(off("P3", day) for day in range(3)), clinic=clinic)
    assert "P3" not in planned.timetable.assignments
    assert any("the lock on P3" in str(w) and "let go" in str(w) for w in planned.week.warnings)


def test_a_lock_of_a_patient_without_a_place_waits() -> None:
    """Who is not admitted cannot have what a lock says; the others have their week."""
    newcomer = small_clinic(patients=(*small_clinic().patients, patient("P5", 1)), locks=(Lock("P5", when=When((0,))),))
    planned = repaired(clinic=newcomer)
    assert _moved(planned) == (set(), set())
    assert "P5" in str(planned.week.warnings[-1])


def test_facts_that_clash_are_named() -> None:
    """Locks that cannot hold together leave no timetable at all."""
    locks = (Lock("P1", "CBT", When((2,)), "B1"), Lock("P1", "Process", When((2,)), "B1"))
    with pytest.raises(NoTimetableError):
        repaired(off("Cedar", 2), clinic=small_clinic(locks=locks))


def test_own_clinicians_and_tracks_stay_as_published() -> None:
    """A clinician who is away for a day stays the own clinician of those who have one."""
    planned = repaired(off("Ash", 0), clinic=altered(small_clinic(), "Cedar", role="Therapist"))
    assert all(
        planned.timetable.assignments[who].own["Therapist"] == own.own["Therapist"]
        for who, own in published().assignments.items()
        if "Therapist" in own.own
    )
