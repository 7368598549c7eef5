"""Taper plans: the least and most hours of the steps that patients are on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from models.edits import Edit, reworking, same
from models.fact import Fact
from models.hours import hours_text
from models.program import TaperPlan, TaperStep
from models.week import Week

LIMITS = (
    ("least_day", "Least hours per day", "at least {} a day", 0),
    ("least_week", "Least hours per week", "at least {} a week", 0),
    ("most_week", "Most hours per week", "at most {} a week", None),
)


def facts(week: Week) -> Iterator[Fact]:
    """The hours of every step in use."""
    used = {id(person.step) for person in week.attending}
    for plan in week.clinic.plans:
        for number, step in enumerate(plan.steps, start=1):
            if id(step) in used:
                yield from _of_step(plan, step, number)


def _of_step(plan: TaperPlan, step: TaperStep, number: int) -> Iterator[Fact]:
    for field, column, words, none in LIMITS:
        if minutes := getattr(step, field):
            text = f"step {number} of {plan.name} asks {words.format(hours_text(minutes))}"
            dropped = with_step(plan, step, **{field: none})
            yield Fact(text, (step.source.place(column),), step, field, drop=dropped)


def with_step(plan: TaperPlan, step: TaperStep, **hours: Any) -> Edit:
    """Gives a step of a plan other hours, in minutes."""

    def change(now: TaperPlan) -> TaperPlan:
        return replace(now, steps=tuple(replace(s, **hours) if same(s, step) else s for s in now.steps))

    return reworking("plans", plan, change)
