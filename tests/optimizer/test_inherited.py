"""What is proved of a clinic holds after changes that only take away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_clinics import small_weeks
from small import altered, patient, small_clinic, week_of

from models.clinic import Clinic, TimeOff, When
from models.errors import SchedulerError
from models.people import KeepApart
from models.result import PlannedWeek
from models.week import Week
from optimizer.inherited import is_narrower, most_inherited
from optimizer.options import Options
from optimizer.solve import plan

QUICK = Options(time_limit=10, workers=2, aims=2)
HOUSED = altered(small_clinic(), "Ash", office="Nook")


def _off(clinic: Clinic, who: str, kind: str) -> Clinic:
    return replace(clinic, time_off=(*clinic.time_off, TimeOff(who, kind, When(days=(0,)))))


LESS: dict[str, Callable[[Clinic], Clinic]] = {
    "the same": lambda clinic: clinic,
    "a clinician away": lambda clinic: _off(clinic, "Ash", "clinician"),
    "a room closed": lambda clinic: _off(clinic, "R1", "room"),
    "smaller groups": lambda clinic: altered(clinic, "CBT", most_patients=2),
    "no small groups": lambda clinic: altered(clinic, "CBT", least_patients=2),
    "kept apart": lambda clinic: replace(clinic, keep_apart=(*clinic.keep_apart, KeepApart("P1", "P2"))),
}
OTHER: dict[str, Callable[[Clinic], Clinic]] = {
    "an office closed": lambda clinic: _off(clinic, "Nook", "room"),
    "larger groups": lambda clinic: altered(clinic, "CBT", most_patients=9),
    "no limit": lambda clinic: altered(clinic, "CBT", most_patients=None),
    "a patient more": lambda clinic: replace(clinic, patients=(*clinic.patients, patient("New1", 1))),
    "a patient less": lambda clinic: replace(clinic, patients=clinic.patients[1:]),
    "a setting": lambda clinic: replace(clinic, settings=replace(clinic.settings, longest_wait=5)),
    "a weight": lambda clinic: replace(clinic, priorities={"Days": 9}),
}


@pytest.mark.parametrize("change", LESS)
def test_changes_that_only_take_away(change: str) -> None:
    """No timetable is new after them; the other way round, there may be some."""
    narrow, wide = week_of(LESS[change](HOUSED)), week_of(HOUSED)
    assert is_narrower(narrow, wide)
    assert is_narrower(wide, narrow) == (change == "the same")


@pytest.mark.parametrize("change", OTHER)
def test_changes_that_may_bring_something(change: str) -> None:
    """Nothing is concluded from the clinic as it was."""
    assert not is_narrower(week_of(OTHER[change](HOUSED)), week_of(HOUSED))


def test_wishes_that_are_new_may_be_granted_in_full() -> None:
    """Another wish counts on top of what was proved; without a proof, or with rules bent, nothing is known."""
    clinic = altered(small_clinic(), "P1", group_wishes=("CBT",))
    planned = plan(week_of(clinic), QUICK)
    asked = sum(2 * one.wish.weight for one in planned.wishes if one.wish.asked)
    assert planned.quality.best < 100
    assert most_inherited(planned, week_of(clinic)) == round(planned.quality.best * asked / 100)
    fewer = replace(planned, wishes=planned.wishes[:-1], quality=replace(planned.quality, best=100.0))
    assert most_inherited(fewer, week_of(clinic)) == asked
    bent = plan(week_of(replace(clinic, tracks=(replace(clinic.tracks[0], most_patients=1),))), QUICK)
    assert most_inherited(bent, bent.week) is None


@settings(max_examples=12, deadline=None, derandomize=True)
@given(small_weeks(), st.sampled_from(sorted(LESS)))
def test_no_more_is_granted_than_what_is_known(wide: Week, change: str) -> None:
    """Of random clinics and what is taken from them, the most that can be granted is no more than was concluded."""
    clinic = wide.clinic
    if {one.name for one in clinic.clinicians} >= {"Ash"} and {"P1", "P2"} <= {one.id for one in clinic.patients}:
        narrow, before = LESS[change](clinic), _planned(clinic)
        most = most_inherited(before, week_of(narrow)) if before else None
        after = _planned(narrow) if most is not None else None
        if after and not after.findings:
            assert sum(2 * one.wish.weight * one.granted for one in after.wishes) <= most


def _planned(clinic: Clinic) -> PlannedWeek | None:
    try:
        return plan(week_of(clinic), QUICK)
    except SchedulerError:
        return None
