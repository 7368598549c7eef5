"""Seats for those who have none: everybody finds a place where the sessions are large enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.calendar import Slot, Span
from optimizer.fill import Waiting, fill
from optimizer.variables import Lead

BLOCK = Slot(dt.date(2026, 11, 30), Span(540, 600), "B1", "Morning")
SESSIONS = tuple(Lead(name, BLOCK, "CBT") for name in ("Ash", "Birch", "Cedar", "Dove"))


def has_places(free: Mapping[Lead, int], waiting: Waiting) -> bool:
    """What the formulation requires: the other sessions take whom one is closed to, and one of each pair."""
    closed = list(waiting.shut_out.values())
    return all(
        closed.count(lead) + len(waiting.pairs) <= sum(free.values()) - free[lead] for lead in free
    )  # fmt: skip


@st.composite
def sessions_and_waiting(draw: st.DrawFn) -> tuple[dict[Lead, int], Waiting]:
    """Up to four sessions with as many free places in all as patients wait."""
    free = {lead: draw(st.integers(0, 5)) for lead in SESSIONS[: draw(st.integers(1, 4))]}
    names = [f"P{n}" for n in range(sum(free.values()))]
    split = draw(st.integers(0, len(names) // 2))
    pairs, rest = list(zip(names[:split], names[split : 2 * split], strict=True)), names[2 * split :]
    shut_out = {who: draw(st.sampled_from(list(free))) for who in rest[: draw(st.integers(0, len(rest)))]}
    return free, Waiting(pairs, shut_out, rest[len(shut_out) :])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(sessions_and_waiting())
def test_everybody_finds_a_place(drawn: tuple[dict[Lead, int], Waiting]) -> None:
    """Where there are places enough, nobody is in a session closed to them, and every pair is split."""
    free, waiting = drawn
    assume(has_places(free, waiting))
    given_ = fill(free, waiting)
    assert {lead: len(people) for lead, people in given_.items()} == free
    where = {who: lead for lead, people in given_.items() for who in people}
    assert len(where) == sum(free.values())
    assert not [who for who, closed in waiting.shut_out.items() if where[who] == closed]
    assert not [pair for pair in waiting.pairs if where[pair[0]] == where[pair[1]]]


def test_others_keep_their_order() -> None:
    """Whoever does not mind fills up one session after the other."""
    free = {SESSIONS[0]: 2, SESSIONS[1]: 2}
    found = fill(free, Waiting(shut_out={"P4": SESSIONS[1]}, others=["P1", "P2", "P3"]))
    assert found == {SESSIONS[0]: ["P4", "P1"], SESSIONS[1]: ["P2", "P3"]}


def test_without_places_they_take_any() -> None:
    """Nobody is left out, even where a pair cannot be split."""
    found = fill({SESSIONS[0]: 2}, Waiting(pairs=[("P1", "P2")]))
    assert sorted(found[SESSIONS[0]]) == ["P1", "P2"]


def test_others_stay_where_they_were() -> None:
    """As far as there are places; the rest takes what is left."""
    ash, birch = SESSIONS[:2]
    before = {"P1": birch, "P2": ash, "P3": birch, "P4": birch}
    found = fill({ash: 2, birch: 2}, Waiting(others=["P1", "P2", "P3", "P4"], before=before))
    assert found == {ash: ["P2", "P4"], birch: ["P1", "P3"]}


def test_who_comes_first_in_what_was_stays_first() -> None:
    """Where not all can stay, those named first do, whatever the order of the others."""
    ash, birch = SESSIONS[:2]
    found = fill({ash: 1, birch: 1}, Waiting(others=["P1", "P2"], before={"P2": ash, "P1": ash}))
    assert found == {ash: ["P2"], birch: ["P1"]}
