"""Counting never cries wolf: whatever it names on random and on example clinics, the solver proves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from counting_cases import is_possible, is_proved
from hypothesis import HealthCheck, given, settings
from random_clinics import small_weeks
from small import MONDAY

from inputs.example import example_clinic
from models.resolve import plan_week
from models.week import Week
from optimizer.counting import shortages


def few(examples: int) -> settings:
    """So many examples, the same in every run."""
    return settings(max_examples=examples, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def check(week: Week) -> None:
    """Each rule that is named is proved, once."""
    named = {shortage.rule: shortage for shortage in shortages(week)}
    assert all(is_proved(week, shortage) for shortage in named.values())


@few(20)
@given(small_weeks())
def test_small_clinics(week: Week) -> None:
    """On random small clinics."""
    check(week)


@pytest.mark.slow
@few(300)
@given(small_weeks())
def test_many_small_clinics(week: Week) -> None:
    """The same, for longer."""
    check(week)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("patients", [1, 8, 30, 120])
def test_example_clinics_lack_nothing(patients: int, seed: int) -> None:
    """Example clinics can be planned with every rule kept, so nothing is named."""
    assert shortages(plan_week(example_clinic(patients, seed, MONDAY), MONDAY)) == ()


@pytest.mark.parametrize("gone", range(5))
def test_example_clinics_without_somebody(gone: int) -> None:
    """Without one of its staff, a clinic that can still be planned has no shortage, and else what is named is true."""
    clinic = example_clinic(8, 1, MONDAY)
    if gone < len(clinic.clinicians):
        staff = [replace(c, hours={} if n == gone else c.hours) for n, c in enumerate(clinic.clinicians)]
        clinic = replace(clinic, clinicians=tuple(staff))
    week = plan_week(clinic, MONDAY)
    check(week)
    assert not (shortages(week) and is_possible(week))
