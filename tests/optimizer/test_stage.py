"""What is known of a stage before it is searched: the most that can be, and that no minimum is below 0."""

from __future__ import annotations

import pytest

from optimizer.stage import Stage

MOST, LEAST, ANY = Stage("Most", sense=1, most=9), Stage("Least", sense=-1), Stage("Any")


@pytest.mark.parametrize(
    ("stage", "value", "is_best"),
    [(MOST, 9, True), (MOST, 8, False), (LEAST, 0, True), (LEAST, 1, False), (ANY, 0, False), (LEAST, None, False)],
)
def test_nothing_is_better_than_what_is_known_never_to_be_passed(
    stage: Stage, value: float | None, is_best: bool
) -> None:
    """Where nothing is optimised or found yet, nothing is best."""
    assert stage.is_best(value) == is_best


@pytest.mark.parametrize(
    ("stage", "proved", "bound"), [(MOST, None, 9), (MOST, 7, 7), (LEAST, None, 0), (LEAST, -1, 0), (LEAST, 4, 4)]
)
def test_the_bound_is_the_tighter_one(stage: Stage, proved: float | None, bound: float) -> None:
    """Of what the solver proved and what was known before."""
    assert stage.bound(proved) == bound
