"""Why wishes are not granted, on a clinic that anybody can hold in the head."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model
from rule_cases import bare, case
from small import altered, patient, small_clinic, solve, week_of
from wish_cases import days_of

from models.clinic import Lock, When
from models.findings import Wish
from models.program import MixRow
from models.reason import FREE, IMPOSSIBLE, OPEN, TRADED, Reason
from models.timetable import Timetable
from models.week import Week
from optimizer import cannot_be
from optimizer.explain_wish import reason
from optimizer.formulation import Formulation
from optimizer.granted import granted_in
from optimizer.options import Options
from optimizer.score import score


def _planned(week: Week, most: int = 1) -> Timetable:
    """The timetable with the most wishes granted, or with the fewest if `most` is -1."""
    _, timetable = solve(week, maximise=lambda formulation: most * granted_in(formulation).weight)
    assert timetable is not None
    return timetable


def _refused(week: Week, timetable: Timetable, kind: str) -> Wish:
    return next(s.wish for s in score(week, timetable) if s.wish.kind == kind and s.wish.asked and s.granted < 1)


def _reason(week: Week, timetable: Timetable, kind: str, seconds: float = 20) -> Reason:
    return reason(week, timetable, _refused(week, timetable, kind), Options(time_limit=seconds))


def _two_of_three() -> Week:
    """P3, who comes on one day of two blocks, wishes three types of group."""
    return week_of(altered(small_clinic(), "P3", group_wishes=("CBT", "Process", "Art")))


def test_one_group_too_many_is_traded_for_another() -> None:
    """The third group is to be had for one of the other two: it costs what it gives, and less is not possible."""
    week = _two_of_three()
    why = _reason(week, _planned(week), "Groups")
    assert (why.answer, why.least) == (TRADED, True)
    assert why.costs == why.gives == 3
    assert [(lost.wish.who, lost.wish.kind) for lost in why.lost] == [("P3", "Groups")]


def test_a_wish_that_was_left_lying_can_be_granted() -> None:
    """In the worst timetable for all wishes, one of them can be granted at less cost than it gives."""
    week = week_of(altered(small_clinic(), "P1", day_wishes=(0,)))
    why = _reason(week, _planned(week, -1), "Days")
    assert why.answer == FREE
    assert why.costs < why.gives


def test_what_was_given_up_for_the_worst_off_names_them() -> None:
    """Art needs two on Wednesday: P1 could have it if P2 came then too, who would get less than P1 has."""
    first = patient("P1", 1, day_wishes=(2,), group_wishes=("Art",))
    clinic = small_clinic(patients=(first, patient("P2", 1, day_wishes=(0,))))
    week = week_of(altered(clinic, "Art", days=(2,), least_patients=2))
    _, timetable = solve(week, maximise=lambda of: 10 * granted_in(of).of({"P2"}).weight + granted_in(of).weight)
    assert timetable is not None
    why = _reason(week, timetable, "Groups")
    assert (why.answer, {lost.wish.who for lost in why.lost}) == (FREE, {"P2"})
    assert why.worst_off is not None
    assert (why.worst_off.who, why.worst_off.now) == ("P2", pytest.approx(2 / 3))
    assert why.worst_off.then < why.worst_off.now


def test_a_wish_that_costs_nobody_is_given_up_for_nobody() -> None:
    """P1 alone would have been better off: nobody is named, and nobody loses anything."""
    week = week_of(altered(small_clinic(), "P1", day_wishes=(0,)))
    why = _reason(week, _planned(week, -1), "Days")
    assert (why.answer, why.lost, why.worst_off) == (FREE, (), None)


def test_rules_that_would_have_to_bend_are_named() -> None:
    """Art needs five and only four come: the smallest group would have to bend, which is no trade."""
    clinic = altered(altered(small_clinic(), "P1", group_wishes=("Art",)), "Art", least_patients=5)
    week = week_of(clinic)
    why = _reason(week, _planned(week), "Groups")
    assert why.answer == IMPOSSIBLE
    assert "Groups have their smallest size" in {finding.rule for finding in why.bends}


def test_a_rule_that_would_be_bent_for_somebody_else_is_named() -> None:
    """Art takes one of the two whom the mix asks for it: P1, who wishes it, can have it, and P2 would miss it then."""
    clinic = small_clinic(mix=(MixRow("P1", "Art", 1), MixRow("P2", "Art", 1)))
    clinic = altered(altered(clinic, "Art", most_patients=1, days=(0,)), "Cedar", most_groups_day=1)
    week = week_of(altered(clinic, "P1", group_wishes=("Art",)))

    def art_for_p2(formulation: Formulation) -> cp_model.LinearExprT:
        bends = sum(sum(slacks) for slacks in formulation.slacks.values())
        return formulation.takes.total(patient="P2", type="Art") - 10 * bends

    _, timetable = solve(week, relaxed=True, maximise=art_for_p2)
    assert timetable is not None
    why = _reason(week, timetable, "Groups")
    assert why.answer in (FREE, TRADED)
    assert [(finding.rule, finding.who) for finding in why.bends] == [("At least the treatment mix", "P2")]


def test_what_no_bending_helps_names_what_stands_against_it() -> None:
    """Art has no seats at all, and the largest group is never passed."""
    clinic = small_clinic(patients=(patient("P1", 1, group_wishes=("Art",)), patient("P2", 1)))
    week = week_of(altered(clinic, "Art", most_patients=0))
    why = _reason(week, _planned(week), "Groups")
    assert (why.answer, why.bends) == (IMPOSSIBLE, ())
    assert why.because == ("Groups fit their largest size and their room",)


def test_a_locked_leader_is_not_asked_of_the_patient_alone() -> None:
    """The same with a lock that names a clinician: only the whole week shows it, and no single rule is blamed."""
    clinic = small_clinic(
        patients=(patient("P1", 1, group_wishes=("Art",)), patient("P2", 1)),
        locks=(Lock("P1", "CBT", When((0,)), "B1", clinician="Ash"),),
    )
    week = week_of(altered(clinic, "Art", most_patients=0))
    why = _reason(week, _planned(week), "Groups")
    assert (why.answer, why.never, why.because) == (IMPOSSIBLE, True, ())


def test_a_second_leader_is_not_asked_of_the_patient_alone() -> None:
    """Birch only ever helps where more than one patient is: in Art with P1 and P2, which is one short of its three."""
    helps = {
        "P1": {"clinician_wishes": ("Birch",)}, "Birch": {"leads": ()},
        "Art": {"facilitators": 1, "second_above": 1, "least_patients": 3},
    }  # fmt: skip
    of = case(bare(helps, **ONE_BLOCK), "Mon B1 CBT Ash R1 P1 P2")
    why = _reason(of.week, of.timetable, "Clinicians")
    assert (why.answer, why.never) == (IMPOSSIBLE, False)
    assert [(finding.rule, finding.amount) for finding in why.bends] == [("Groups have their smallest size", 1)]


def test_a_way_that_bends_a_great_many_rules_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Art is short of one patient; if even one bend is more than anybody would look at, none is told."""
    monkeypatch.setattr(cannot_be, "MANY", 0)
    week = week_of(altered(altered(small_clinic(), "P1", group_wishes=("Art",)), "Art", least_patients=5))
    why = _reason(week, _planned(week), "Groups")
    assert (why.answer, why.never, why.bends) == (IMPOSSIBLE, False, ())


def test_without_time_nothing_is_claimed() -> None:
    """With no time at all, the answer is that it is not settled."""
    week = _two_of_three()
    assert _reason(week, _planned(week), "Groups", seconds=0).answer == OPEN


ONE_BLOCK = days_of("Mon")
LOCKED = Lock("P2", "Art", When((0,)), "B1")


def test_a_bend_that_grows_is_named() -> None:
    """Art is one short with P1 and P2 in it; without P1, who wishes CBT, it would be two short."""
    short = {"P1": {"group_wishes": ("CBT",)}, "Art": {"least_patients": 3}}
    of = case(bare(short, locks=(LOCKED,), **ONE_BLOCK), "Mon B1 Art Birch+Cedar R1 P1 P2")
    why = _reason(of.week, of.timetable, "Groups")
    assert why.answer == IMPOSSIBLE
    assert [(finding.rule, finding.amount) for finding in why.bends] == [("Groups have their smallest size", 2)]


def test_what_others_stand_against_is_blamed_on_no_rule() -> None:
    """The only seat in Art is locked for P2, so no rule about P1 alone keeps P1 from it."""
    wish = {"P1": {"group_wishes": ("Art",)}, "Art": {"most_patients": 1}}
    of = case(bare(wish, locks=(LOCKED,), **ONE_BLOCK), "Mon B1 Art Birch+Cedar R1 P2", "Mon B1 CBT Ash R2 P1")
    why = _reason(of.week, of.timetable, "Groups")
    assert (why.answer, why.bends, why.because) == (IMPOSSIBLE, (), ())
