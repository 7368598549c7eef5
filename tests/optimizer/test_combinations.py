"""Combinations of changes, one for each clash: the cheapest first, and each once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.way_out import Change, Changes
from optimizer.combinations import Combinations


def _change(clash: int, n: int, price: int) -> Change:
    return Change("Longer hours", f"change {n} of clash {clash}", (f"A{clash}{n}",), amount=price)


def _price(changes: Changes) -> float:
    return sum(change.amount for change in changes)


def _all(queue: Combinations) -> Iterator[Changes]:
    while changes := queue.cheapest():
        yield changes


@pytest.mark.parametrize("many", [0, 10_000])
@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=4).map(sorted), min_size=1, max_size=4))
def test_each_comes_once_and_none_before_a_cheaper_one(many: int, prices: list[list[int]]) -> None:
    """Also where many have one price, made at once or in their turn."""
    mends = [[_change(clash, n, price) for n, price in enumerate(of)] for clash, of in enumerate(prices)]
    with mock.patch("optimizer.combinations.MANY", many):
        found = list(_all(Combinations(mends, _price)))
    assert [_price(changes) for changes in found] == sorted(map(_price, found))
    assert sorted(str(changes) for changes in found) == sorted(str(changes) for changes in product(*mends))


def test_what_mends_two_clashes_at_once_is_paid_once() -> None:
    """One patient free on another day may be cheaper than a change for each clash."""
    both, one, other = _change(0, 0, 6), _change(1, 1, 4), _change(2, 1, 4)
    found = _all(Combinations([[one, both], [other, both]], _price))
    assert [[change.text for change in changes] for changes in found][:2] == [[both.text], [one.text, other.text]]


def test_what_is_added_comes_in_its_turn() -> None:
    """At its price, after those that were there at the same one."""
    queue = Combinations([[_change(1, 1, 5), _change(1, 2, 9)]], _price)
    queue.add((_change(2, 1, 5),))
    queue.add((_change(2, 2, 5),))
    assert [changes[0].text for changes in _all(queue)] == [
        "change 1 of clash 1", "change 1 of clash 2", "change 2 of clash 2", "change 2 of clash 1",
    ]  # fmt: skip


def test_a_clash_without_changes_leaves_none() -> None:
    """Nothing mends all clashes then."""
    assert Combinations([[_change(1, 1, 5)], []], _price).cheapest() is None


def test_of_very_many_none_is_made_before_its_turn() -> None:
    """Ten changes for each of 20 clashes are 10 to the 20th."""
    queue = Combinations([[_change(clash, n, n + 1) for n in range(10)] for clash in range(20)], _price)
    assert len(queue.cheapest() or ()) == 20
