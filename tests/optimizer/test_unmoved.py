"""Who stays as published: the solver's variables against a comparison of two timetables."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ortools.sat.python import cp_model
from repair_cases import off, published
from small import run, small_clinic, week_of

from models.moved import moved
from models.timetable import Timetable
from optimizer.pin import pin
from optimizer.rules import formulate, policies
from optimizer.unmoved import Unmoved, unmoved


def _staying(timetable: Timetable) -> tuple[set[str], set[str]]:
    """Patients and clinicians who can be said to stay in a week that is fixed to the timetable."""
    formulation = formulate(week_of(small_clinic()), policies())
    stays = unmoved(formulation, published())
    people = [*stays.patients.items(), *stays.clinicians.items()]
    pin(formulation, timetable)
    formulation.model.maximize(cp_model.LinearExpr.sum([stay for _, stay in people]))
    solver = cp_model.CpSolver()
    assert solver.solve(formulation.model) == cp_model.OPTIMAL
    return _held(stays, solver)


def _held(stays: Unmoved, solver: cp_model.CpSolver) -> tuple[set[str], set[str]]:
    return (
        {who for who, stay in stays.patients.items() if solver.value(stay)},
        {who for who, stay in stays.clinicians.items() if solver.value(stay)},
    )


def _another_week(seed: int) -> Timetable:
    """Some other timetable of the small clinic, with all that may be bent bendable."""
    formulation = formulate(week_of(small_clinic()), policies())
    stays = unmoved(formulation, published())
    formulation.model.maximize(
        sum((1 if (n + seed) % 2 else -1) * stay for n, stay in enumerate(stays.patients.values()))
    )
    _, timetable, _ = run(formulation)
    assert timetable is not None
    return timetable


def test_all_stay_in_the_published_week() -> None:
    """Nobody is moved by the timetable itself."""
    assert _staying(published()) == ({"P1", "P2", "P3", "P4"}, {"Ash", "Birch", "Cedar"})


@pytest.mark.parametrize("seed", [0, 1])
def test_those_who_stay_are_those_who_are_not_moved(seed: int) -> None:
    """In any other week, the same people stay as a comparison of the timetables finds."""
    other = _another_week(seed)
    change = moved(published(), other)
    patients, clinicians = _staying(other)
    assert patients == {"P1", "P2", "P3", "P4"} - {move.who for move in change.patients}
    assert clinicians == {"Ash", "Birch", "Cedar"} - {move.who for move in change.clinicians}


def test_patients_who_cannot_stay_are_known_beforehand() -> None:
    """Whoever meets a clinician who is away cannot stay, whatever is planned."""
    clinic = small_clinic()
    week = week_of(replace(clinic, time_off=(off("Birch", 0),)))
    assert unmoved(formulate(week, policies()), published()).cannot == {"P1", "P2", "P4"}


def test_a_seat_beside_those_who_stay_is_counted() -> None:
    """Two parallel groups of a type: whoever stays is one of the heads of the own group."""
    clinic = small_clinic()
    formulation = formulate(week_of(clinic), policies())
    first = next(s for s in published().sessions if s.type == "CBT" and s.slot.weekday == 2)
    halves = [
        replace(first, patients=first.patients[:2]),
        replace(first, clinicians=("Ash",), room="R2", patients=first.patients[2:]),
    ]
    rest = [s for s in published().sessions if s != first]
    stays = unmoved(formulation, replace(published(), sessions=(*rest, *halves)))
    for stay in stays.patients.values():
        formulation.add(stay == 1)
    _, timetable, _ = run(formulation)
    assert timetable is not None
    groups = [s for s in timetable.sessions if (s.slot, s.type) == (first.slot, "CBT")]
    assert {(s.clinicians, s.heads) for s in groups} == {(("Cedar",), 2), (("Ash",), 1)}
