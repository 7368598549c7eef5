"""Planning around what stays as a timetable has it."""

from __future__ import annotations

import pytest
from small import patient, run, small_clinic, week_of

from models.people import KeepApart
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.held import held_as_in
from optimizer.neighbourhood import Neighbourhood
from optimizer.rules import formulate
from optimizer.variables import Candidate

AVOIDS = patient("P5", 2, clinician_avoids=("Cedar",), clinician_wishes=("Ash",))


@pytest.fixture(scope="module")
def planned() -> tuple[Week, Timetable]:
    """A week with a pair kept apart, somebody who minds who leads, and any timetable of it."""
    clinic = small_clinic()
    patients = (*clinic.patients, AVOIDS)
    week = week_of(small_clinic(patients=patients, keep_apart=(KeepApart("P1", "P4"),)))
    _, timetable, _ = run(formulate(week))
    assert timetable is not None
    return week, timetable


def nothing(_: Candidate) -> bool:
    """Nothing may change."""
    return False


def individuals_and_seats(timetable: Timetable, who: str) -> list[tuple[object, ...]]:
    """What the timetable says of a patient."""
    return [(s.slot, s.type, s.clinicians if not s.is_group else ()) for s in timetable.of_patient[who]]


def teams(timetable: Timetable) -> list[tuple[object, ...]]:
    """The groups that run, with their leaders."""
    return sorted((s.slot, s.type, s.clinicians) for s in timetable.sessions if s.is_group)


def test_all_held_leaves_the_timetable_alone(planned: tuple[Week, Timetable]) -> None:
    """What is found is the timetable, but for seats that matter to nobody and rooms that are alike."""
    week, timetable = planned
    formulation = formulate(week, held=held_as_in(timetable, week, nothing))
    status, found, _ = run(formulation)
    assert status == "OPTIMAL"
    assert found is not None
    assert found.assignments == timetable.assignments
    assert teams(found) == teams(timetable)
    for who in timetable.assignments:
        assert individuals_and_seats(found, who) == individuals_and_seats(timetable, who)
    assert not audit(week, found)


@pytest.mark.parametrize("who", ["P1", "P5"])
def test_the_rest_is_planned_around_what_is_held(planned: tuple[Week, Timetable], who: str) -> None:
    """One patient's week is looked for anew; all others keep theirs."""
    week, timetable = planned
    frees = Neighbourhood(frozenset({who}), frozenset({"Morning"})).frees
    formulation = formulate(week, held=held_as_in(timetable, week, frees))
    decided = {v.index for candidate, v in formulation.variables() if getattr(candidate, "patient", "") == who}
    _, found, _ = run(formulation)
    assert found is not None
    assert not audit(week, found)
    assert len(decided) > len(timetable.of_patient[who])
    for other in timetable.assignments.keys() - {who}:
        assert found.assignments[other] == timetable.assignments[other]
        assert individuals_and_seats(found, other) == individuals_and_seats(timetable, other)


def test_what_is_held_and_cannot_be_makes_it_impossible(planned: tuple[Week, Timetable]) -> None:
    """Around a timetable in which a patient has a session too few there is no week."""
    week, timetable = planned
    lost = next(s for s in timetable.sessions if not s.is_group)
    fewer = Timetable(tuple(s for s in timetable.sessions if s is not lost), timetable.assignments)
    assert run(formulate(week, held=held_as_in(fewer, week, nothing)))[0] == "INFEASIBLE"


def test_no_more_variables_than_may_change(planned: tuple[Week, Timetable]) -> None:
    """What is held has no variable of its own but the one that is always 1."""
    week, timetable = planned
    formulation = formulate(week, held=held_as_in(timetable, week, nothing))
    assert len({variable.index for _, variable in formulation.variables()}) == 1
