"""Larger or smaller groups of a type, or groups in more places and for more patients."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from models.calendar import WEEKDAYS
from models.edits import editing, reworking
from models.fact import Fact
from models.program import GroupType
from models.way_out import BLANK, Change
from models.week import Week
from optimizer.counting_text import counted

MOST_STEPS = 10
OPENED = {"room_needs": "let {} take place in any room for groups" + BLANK, "open_to": "open {} to everybody" + BLANK}


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """What makes more patients fit into the groups of a type."""
    if not isinstance(fact.about, GroupType):
        return
    group = fact.about
    if fact.aspect == "most_patients":
        yield [_sized(fact, "Larger group", group.most_patients or 0, more) for more in range(1, MOST_STEPS + 1)]
    if fact.aspect == "least_patients":
        yield [_sized(fact, "Smaller group", group.least_patients, -fewer) for fewer in range(1, group.least_patients)]
    if fact.aspect in OPENED:
        yield [_opened(fact, OPENED[fact.aspect].format(group.name), ())]
    if fact.aspect == "days":
        for day in sorted({date.weekday() for date in week.dates} - set(group.days)):
            yield [_opened_too(fact, f"run on {WEEKDAYS[day]}", "days", day)]
    if fact.aspect == "tracks":
        for track in week.clinic.track:
            if track not in group.tracks:
                yield [_opened_too(fact, f"run in {track}", "tracks", track)]


def _sized(fact: Fact, kind: str, now: int, more: int) -> Change:
    name, size = fact.about.name, now + more
    text = f"let {name} have {'up to' if more > 0 else 'as few as'} {counted(size, 'patient')}"
    apply = editing("group_types", fact.about, **{fact.aspect: size})
    return Change(kind, text, fact.cells, (name,), abs(more), apply)


def _opened(fact: Fact, text: str, value: Any) -> Change:
    apply = editing("group_types", fact.about, **{fact.aspect: value})
    return Change("Group type opened", text, fact.cells, (fact.about.name,), 1, apply)


def _opened_too(fact: Fact, words: str, field: str, more: Any) -> Change:
    """One day or track more of those in the cell."""
    name = fact.about.name
    apply = reworking("group_types", fact.about, lambda now: replace(now, **{field: (*getattr(now, field), more)}))
    return Change("Group type opened", f"let {name} {words} too", fact.cells, (name,), 1, apply, words)


EASES = eases
