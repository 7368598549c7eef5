"""From values to a timetable: who sits where, which room, which own clinician."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from ortools.sat.python import cp_model
from rule_cases import Case, Draft, audited, bare, case
from small import HOURS, patient, run, small_clinic

from models.clinic import Clinic, Lock
from models.people import Clinician, KeepApart
from models.program import IndividualKind, Room
from models.timetable import Timetable
from optimizer.extract import Solution, timetable_of
from optimizer.pin import pin
from optimizer.rules import formulate
from optimizer.variables import Sit

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
FOUR = tuple(patient(f"P{n}", 1) for n in range(1, 5))
PARALLEL = (
    *("Mon B1 CBT Ash R1 P1 P2", "Mon B1 CBT Cedar R2 P3 P4"),
    *("Mon B2 Process Birch R1 P1 P2", "Mon B2 Process Ash R2 P3 P4"),
)


def extracted(of: Case) -> Timetable:
    """The timetable that a formulation pinned to the case gives back."""
    formulation = formulate(of.week)
    pin(formulation, of.timetable)
    _, found, _ = run(formulation)
    assert found is not None
    assert audited(Draft(of.week, found)) == {}
    return found


def people(timetable: Timetable, block: str) -> list[tuple[str, ...]]:
    """The patients of each session of a block, by first leader."""
    held = [s for s in timetable.sessions if s.slot.block == block]
    return [s.patients for s in sorted(held, key=lambda s: s.clinicians)]


def test_others_fill_up_the_sessions() -> None:
    """Patients who do not mind who leads are shared out so that every session has its heads."""
    found = extracted(case(bare(patients=FOUR), *PARALLEL))
    assert [len(of) for of in people(found, "B1")] == [2, 2]
    assert sorted(p for of in people(found, "B1") for p in of) == ["P1", "P2", "P3", "P4"]


@pytest.mark.parametrize(
    "minding",
    [
        lambda c: replace(c, locks=(Lock("P1", clinician="Ash"), Lock("P4", clinician="Cedar"))),
        lambda c: replace(c, patients=(replace(c.patients[0], clinician_avoids=("Cedar",)), *c.patients[1:])),
        lambda c: replace(c, patients=(replace(c.patients[0], clinician_wishes=("Ash",)), *c.patients[1:])),
    ],
    ids=["locked", "avoiding", "wishing"],
)
def test_choosy_patients_sit_where_they_chose(minding: Callable[[Clinic], Clinic]) -> None:
    """Whoever minds is in the session that was chosen; the others fill up the rest."""
    found = extracted(case(minding(bare(patients=FOUR)), *PARALLEL))
    assert "P1" in people(found, "B1")[0]
    assert [len(of) for of in people(found, "B1")] == [2, 2]


@pytest.mark.parametrize("pairs", [[("P1", "P2")], [("P1", "P4"), ("P2", "P3")], [("P1", "P2"), ("P2", "P3")]])
def test_pairs_kept_apart_are_split(pairs: list[tuple[str, str]]) -> None:
    """However the patients were seated, no pair is in one session, and every session has its heads."""
    clinic = bare(patients=FOUR, keep_apart=tuple(KeepApart(*pair) for pair in pairs))
    lines = ("Mon B1 CBT Ash R1 P1 P3", "Mon B1 CBT Cedar R2 P2 P4", *PARALLEL[2:])
    if ("P2", "P3") in pairs:
        lines = (*lines[:2], "Mon B2 Process Birch R1 P1 P3", "Mon B2 Process Ash R2 P2 P4")
    found = extracted(case(clinic, *lines))
    assert [len(of) for of in people(found, "B1")] == [2, 2]


def test_rooms_of_a_class_are_told_apart() -> None:
    """Sessions at one time are in different rooms, or as many at once as the room is made for."""
    rooms = (Room("A", "Both", 9), Room("B", "Both", 9), Room("C", "Both", 9, at_once=2))
    staff = (*small_clinic().clinicians, *(Clinician(n, "Therapist", ("CBT",), hours=HOURS) for n in ("Elm", "Fir")))
    lines = tuple(f"Mon B1 CBT {who} C P{n}" for n, who in enumerate(("Ash", "Cedar", "Elm", "Fir"), 1))
    clinic = bare(rooms=rooms, clinicians=staff, patients=FOUR)
    found = extracted(case(clinic, *lines, "Mon B2 Process Birch A P1 P2 P3 P4"))
    assert Counter(s.room for s in found.sessions if s.slot.block == "B1") == {"A": 1, "B": 1, "C": 2}


def test_a_room_is_free_again_after_a_session() -> None:
    """A session that begins when another one ends may have its room."""
    found = extracted(case(bare(), "Mon B1 CBT Ash R1 P1 P2", "Mon B2 Process Birch R2 P1 P2"))
    assert [s.room for s in sorted(found.sessions, key=lambda s: s.slot)] == ["R1", "R1"]


def test_leaders_rooms_and_own_clinicians() -> None:
    """The first leader is named first; given own clinicians are told beside the chosen ones."""
    people_ = (patient("P1", 1), patient("P2", 1, own={"Case manager": "Birch"}))
    of = case(
        bare(individuals=THERAPY, patients=people_), "Mon B1 Art Birch+Cedar R1 P1 P2", "Mon B2 Process Birch R1 P1",
        "Mon B2 Therapy Ash Nook P2", "Mon Noon Therapy Ash Nook P1",
    )  # fmt: skip
    found = extracted(of)
    art = next(s for s in found.sessions if s.type == "Art")
    assert art.clinicians == ("Cedar", "Birch")
    assert {(s.slot.block, s.room, s.patients) for s in found.sessions if not s.is_group} == {
        ("B2", "Nook", ("P2",)), ("Noon", "Nook", ("P1",)),
    }  # fmt: skip
    assert found.assignments["P1"].own == {"Therapist": "Ash"}
    assert found.assignments["P2"].own == {"Therapist": "Ash", "Case manager": "Birch"}
    assert found.assignments["P1"].track == "Morning"
    assert [day.weekday() for day in found.assignments["P1"].days] == [0]


def test_sessions_keep_their_rooms_and_seats() -> None:
    """Of rooms and groups that are alike, each has what is wanted, as far as it is free."""
    of = case(bare(patients=FOUR), *PARALLEL)
    formulation = formulate(of.week)
    pin(formulation, of.timetable)
    solver = cp_model.CpSolver()
    assert solver.solve(formulation.model) == cp_model.OPTIMAL
    solution = Solution(formulation, list(solver.response_proto.solution))
    cbt = of.timetable.sessions[0].slot
    seated = [Sit(who, cbt, "CBT", "Ash" if who in ("P2", "P4") else "Cedar") for who in ("P1", "P2", "P3", "P4")]
    for rooms in (("R1", "R2"), ("R2", "R1")):
        wanted = dict(zip([(cbt, "CBT", "Ash"), (cbt, "CBT", "Cedar")], rooms, strict=True))
        sessions = [s for s in timetable_of(solution, seated, wanted).sessions if s.slot == cbt]
        assert {s.clinicians: (s.room, s.patients) for s in sessions} == {
            ("Ash",): (rooms[0], ("P2", "P4")), ("Cedar",): (rooms[1], ("P1", "P3")),
        }  # fmt: skip
