"""Group types: who may lead them, how many leaders, their sizes, rooms, tracks and days, and to whom they are open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from models.calendar import WEEKDAYS, WHOLE_DAY
from models.clinic import Clinic
from models.fact import Fact
from models.people import Clinician
from models.program import GroupType
from models.week import Week
from optimizer.counting_text import counted, listed
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """All that limits the groups of each type."""
    for group in week.clinic.group_types:
        yield from _leaders(week, group)
        yield from _sizes(group)
        yield from _places(group)


def _leaders(week: Week, group: GroupType) -> Iterator[Fact]:
    able = [c for c in week.clinic.clinicians if group.name in c.leads]
    text = f"only {listed(c.name for c in able)} may lead {group.name}" if able else f"nobody may lead {group.name}"
    cells = tuple(c.source.place("Leads") for c in able) or (group.source.cell("Group type"),)
    yield Fact(text, cells, group, "leads", drop=partial(_led_by_others, group=group))
    if _takes_second_leaders(week, group, [c.name for c in able]):
        return
    if group.facilitators > 1:
        text = f"{group.name} takes {group.facilitators} leaders"
        yield _limit(group, "facilitators", "Facilitators", text, 1)
    if group.second_above is not None:
        text = f"{group.name} takes one more leader above {counted(group.second_above, 'patient')}"
        yield _limit(group, "second_above", "Second facilitator above", text)


def _takes_second_leaders(week: Week, group: GroupType, able: Sequence[str]) -> bool:
    """Whether locks can only be kept with several leaders: with one alone, the week would be harder."""
    locked = [(lock.when, lock.block, lock.clinician) for lock in week.locks if lock.group == group.name]
    named = {who for *_, who in locked if who}
    places = [(when, block) for when, block, who in dict.fromkeys(locked) if who]
    return not named <= {*able} or len(set(places)) < len(places)


def _led_by_others(clinic: Clinic, group: GroupType) -> Clinic:
    """The clinic with as many more clinicians as a group needs, always there, who lead the type and do nothing else."""
    always = dict.fromkeys(range(len(WEEKDAYS)), (WHOLE_DAY,))
    needed = group.facilitators + (group.second_above is not None)
    names = (f"another leader of {group.name}{f' ({n})' * (n > 1)}" for n in range(1, needed + 1))
    others = (Clinician(name, "", (group.name,), hours=always) for name in names)
    return replace(clinic, clinicians=(*clinic.clinicians, *others))


def _sizes(group: GroupType) -> Iterator[Fact]:
    if group.most_patients is not None:
        text = f"{group.name} takes at most {counted(group.most_patients, 'patient')}"
        yield _limit(group, "most_patients", "Most patients", text)
    if group.least_patients > 1:
        text = f"{group.name} needs at least {counted(group.least_patients, 'patient')}"
        yield _limit(group, "least_patients", "Least patients", text, 1)


def _places(group: GroupType) -> Iterator[Fact]:
    if group.room_needs:
        yield _limit(
            group, "room_needs", "Room needs", f"{group.name} needs a room with {listed(group.room_needs)}", ()
        )
    if group.open_to:
        text = f"{group.name} is open to patients with the tag {' or '.join(group.open_to)} only"
        yield _limit(group, "open_to", "Open to", text, ())
    if group.tracks:
        yield _limit(group, "tracks", "Tracks", f"{group.name} runs in {listed(group.tracks)} only", ())
    if group.days:
        days = listed(WEEKDAYS[day] for day in group.days)
        yield _limit(group, "days", "Days", f"{group.name} runs on {days} only", ())


def _limit(group: GroupType, field: str, column: str, text: str, none: Any = None) -> Fact:
    return limit("group_types", group, field, column, text, none)
