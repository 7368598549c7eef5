"""How far a week is from a timetable."""

from __future__ import annotations

from dataclasses import replace

from ortools.sat.python import cp_model
from repair_cases import published
from small import small_clinic, week_of

from models.timetable import Timetable
from optimizer.distance import changes, rooms_changed
from optimizer.pin import pin
from optimizer.rules import formulate, policies


def _distance(timetable: Timetable) -> tuple[int, int]:
    """The facts noticed, and the rooms, in which the published week differs from the timetable."""
    formulation = formulate(week_of(small_clinic()), policies(), apart=("R1", "R2"))
    pin(formulation, published())
    facts, rooms = changes(formulation, timetable), rooms_changed(formulation, timetable)
    formulation.model.minimize(100 * facts + rooms)
    solver = cp_model.CpSolver()
    assert solver.solve(formulation.model) == cp_model.OPTIMAL
    return solver.value(facts), solver.value(rooms)


def test_no_distance_to_itself() -> None:
    """Nothing differs."""
    assert _distance(published()) == (0, 0)


def test_rooms_are_counted_apart() -> None:
    """A group in another room is no change that people notice; another leader of a group does not change its room."""
    first = next(s for s in published().sessions if s.type == "Process" and s.slot.weekday == 0)
    rest = [s for s in published().sessions if s != first]
    assert _distance(replace(published(), sessions=(*rest, replace(first, room="R2")))) == (0, 1)
    assert _distance(replace(published(), sessions=(*rest, replace(first, clinicians=("Ash",))))) == (2, 0)
