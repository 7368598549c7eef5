"""The smallest part of a list that has a property which the whole list has, by halving (QuickXplain) or one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def smallest(entries: Sequence[T], clash: Callable[[Sequence[T]], bool], kept: Sequence[T] = ()) -> list[T]:
    """As few of the entries as clash, those kept being there anyway; none if what is kept clashes already.

    All entries together must clash. Where several parts do, the entries that come first are rather in it.
    """
    return [] if clash(kept) else _needed(entries, clash, list(kept), False)


def without_spare(entries: Sequence[T], clash: Callable[[Sequence[T]], bool]) -> list[T]:
    """As few of the entries as clash, left out one by one: quicker than by halving where hardly any can be."""
    kept = list(entries)
    for n in reversed(range(len(kept))):
        rest = [*kept[:n], *kept[n + 1 :]]
        kept = rest if clash(rest) else kept
    return kept


def _needed(entries: Sequence[T], clash: Callable[[Sequence[T]], bool], kept: list[T], new: bool) -> list[T]:
    if new and clash(kept):
        return []
    if len(entries) < 2:
        return list(entries)
    first, second = entries[: len(entries) // 2], entries[len(entries) // 2 :]
    needed = _needed(second, clash, [*kept, *first], True)
    return [*_needed(first, clash, [*kept, *needed], bool(needed)), *needed]
