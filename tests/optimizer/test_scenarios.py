"""Scenarios beside the clinic as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import MONDAY, patient, small_clinic

from models.clinic import Clinic, Lock, When
from models.people import KeepApart
from models.result import Refusal
from models.scenario import Case, Scenario
from optimizer.options import Options
from optimizer.scenarios import Question, base_question, case_of
from optimizer.tasks import answer

QUICK = Options(time_limit=10, workers=1)


def _case(clinic: Clinic, base: Case | None = None) -> Case:
    question = Question("", Scenario("Other"), clinic, small_clinic()) if base else base_question("", clinic)
    start = base.timetable if base else None
    return case_of(question, MONDAY, answer(question.task(MONDAY, QUICK, start)), base)


@pytest.fixture(scope="module")
def base() -> Case:
    """The small clinic as it is."""
    return _case(small_clinic())


def test_the_clinic_as_it_is_has_nothing_to_be_compared_with(base: Case) -> None:
    """Figures, but nobody moved, added or absent."""
    assert base.verdict == "yes"
    assert base.figures is not None
    assert (base.moved, base.added, base.absent, base.difference, base.short) == (None, (), (), "", ())


def test_a_scenario_that_changes_nothing_moves_nobody(base: Case) -> None:
    """The search begins at the timetable as it is, and stays there."""
    found = _case(small_clinic(), base)
    assert found.timetable == base.timetable
    assert found.moved is not None
    assert (found.moved.people, found.difference) == (0, "the same")


def test_who_comes_and_who_cannot_come_any_more(base: Case) -> None:
    """Patients added are told; so is who has no days, but not who left."""
    clinic = small_clinic()
    p1, p2, _, p4 = clinic.patients
    people = (p1, replace(p2, days_per_week=0), p4, patient("New1", 1))
    found = _case(replace(clinic, patients=people), base)
    assert ([p.id for p in found.added], found.absent) == (["New1"], ("P2",))


def test_who_was_added_is_told_where_the_clinic_has_no_week(base: Case) -> None:
    """They are those of the clinic, not of its timetable."""
    refused = replace(base, answer=Refusal("", "none found", 5))
    clinic = replace(small_clinic(), patients=(*small_clinic().patients, patient("New1", 1)))
    question = Question("", Scenario("Other"), clinic, small_clinic())
    assert base.planned is not None
    for answered in (base.planned, Refusal("", "none found", 5)):
        assert [p.id for p in case_of(question, MONDAY, answered, refused).added] == ["New1"]


def test_what_cannot_be_says_why(base: Case) -> None:
    """Locks that clash have no timetable; too few seats bend a rule; counting tells both."""
    locks = tuple(Lock("P3", group, When(days=(0,)), block) for group, block in (("CBT", "B1"), ("Process", "B1")))
    clash = _case(small_clinic(locks=locks), base)
    assert (clash.verdict, clash.figures, clash.moved) == ("no", None, None)
    assert "P3" in clash.short[0].text
    crowded = _case(small_clinic(tracks=(replace(small_clinic().tracks[0], most_patients=1),)), base)
    assert crowded.verdict == "with rules bent"
    assert "Most patients" in crowded.short[0].text


def test_a_fault_of_the_week_is_an_answer(base: Case) -> None:
    """A lock for a patient without days makes no week at all."""
    clinic = small_clinic(locks=(Lock("P1", "CBT"),))
    people = (replace(clinic.patients[0], days_per_week=0), *clinic.patients[1:])
    found = _case(replace(clinic, patients=people), base)
    assert (found.verdict, found.short, found.scarcest) == ("no", (), ())


def test_what_limits_does_not_depend_on_the_week_found(base: Case) -> None:
    """It is counted on the clinic."""
    other = replace(base.planned.timetable, sessions=()) if base.planned else None
    assert other is not None
    again = case_of(base_question("", small_clinic()), MONDAY, replace(base.planned, timetable=other))
    assert (again.scarcest, base.scarcest[0].what) == (base.scarcest, base.scarcest[0].what)


def test_what_was_proved_of_the_clinic_is_known_of_one_that_can_do_less(base: Case) -> None:
    """With a room closed, no more can be granted; with a patient more, that is not said."""
    less = replace(small_clinic(), keep_apart=(KeepApart("P1", "P2"),))
    more = replace(small_clinic(), patients=(*small_clinic().patients, patient("New1", 1)))
    told = [Question("", Scenario("X"), clinic).task_after(base, MONDAY, QUICK) for clinic in (less, more)]
    assert told[0].start == told[1].start == base.timetable
    assert (told[0].most is None, told[1].most) == (False, None)
