"""Most patients stay as the previous timetable has them: as many as can, and for a while no fewer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ortools.sat.python import cp_model

from models.carried import carried_over
from models.timetable import Timetable
from optimizer.formulation import Formulation
from optimizer.granted import Granted
from optimizer.improve import solve_or_improve
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.stated import seats
from optimizer.unmoved import Unmoved, unmoved
from optimizer.variables import Sit

PAUSE = 8.0
"""Seconds without fewer patients moved after which it is taken that they must be."""


def move_fewest_patients(search: Search, granted: Granted, seconds: float) -> None:
    """Where not all of the previous week fits, begin from a week in which it stays as it was for most patients."""
    moved = patients_moved(search.formulation)
    stage = Stage("Moving the fewest patients", moved, -1, pause=PAUSE)
    search.take_up(stage)
    if search.value(moved):
        solve_or_improve(search, granted, stage, seconds)


@contextmanager
def moving_no_more(search: Search) -> Iterator[None]:
    """Within the block, no more patients are moved than now: of so many fewer weeks, a good one is found sooner."""
    formulation = search.formulation
    patients = len(stays_in(formulation).patients)
    more = formulation.count(patients)
    moved = patients_moved(formulation)
    formulation.add(moved <= search.value(moved) + more)
    domain = formulation.model.proto.variables[more.index].domain
    domain[1] = 0
    yield
    domain[1] = patients


def patients_moved(formulation: Formulation) -> cp_model.LinearExprT:
    """How many patients of both weeks are moved."""
    return cp_model.LinearExpr.sum([1 - one for one in stays_in(formulation).patients.values()])


def stays_in(formulation: Formulation) -> Unmoved:
    """Who stays as the previous timetable has them, stated once."""
    return formulation.once(("stays",), lambda: unmoved(formulation, carried_over(formulation.week)))


def seats_of_before(search: Search, timetable: Timetable, stays: Mapping[str, cp_model.IntVar]) -> list[Sit]:
    """Who sat in which group of the timetable: first those who stay, so that each of them has that seat again."""
    seated = seats(search.formulation.week, timetable)
    return sorted(seated, key=lambda sit: not (sit.patient in stays and search.value(stays[sit.patient])))
