"""The smallest part that has a property, by halving or one by one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from optimizer.smallest import smallest, without_spare


@pytest.mark.parametrize("needed", [{3}, {0, 9}, {2, 3, 4}, set(range(10)), set()])
def test_exactly_what_is_needed_is_found(needed: set[int]) -> None:
    """Whatever else is in the list is left out, in the order of the list."""
    assert smallest(range(10), lambda some: needed <= set(some)) == sorted(needed)


def test_what_comes_first_is_rather_kept() -> None:
    """Of two parts that would do, it is the first."""
    assert smallest([1, 2, 3, 4], lambda some: {1, 2} <= set(some) or {3, 4} <= set(some)) == [1, 2]


def test_what_is_there_anyway_is_not_named() -> None:
    """What is kept counts, and if it is enough nothing else is needed."""
    assert smallest([1, 2], lambda some: sum(some) >= 5, kept=[3]) == [2]
    assert smallest([1, 2], lambda some: sum(some) >= 5, kept=[5]) == []


def test_one_by_one_nothing_is_left_that_can_go() -> None:
    """Where hardly any entry can be left out, each is tried once."""
    asked: list[int] = []

    def clash(some: Sequence[int]) -> bool:
        asked.append(len(some))
        return {2, 5} <= set(some)

    assert without_spare([1, 2, 3, 5], clash) == [2, 5]
    assert len(asked) == 4
