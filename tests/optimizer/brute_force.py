"""Every timetable of a tiny week, and the least that policies must be bent, without any solver."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from typing import NamedTuple

from models.calendar import Slot
from models.findings import STRUCTURAL
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from models.week import PatientWeek, Week
from optimizer.rules import catalogue

RULES = [rule for rule in catalogue() if rule.tier == STRUCTURAL]
POLICIES = [rule for rule in catalogue() if rule.tier != STRUCTURAL]
WHOLE = {"track_and_days", "own_clinician_fits", "locks"}
"""Structural rules that a part of a timetable may break and the whole keep."""


class Act(NamedTuple):
    """What a patient may do in a slot: a session without its patients."""

    kind: str
    type: str
    clinicians: tuple[str, ...]
    room: str


def least_bends(week: Week) -> dict[str, int] | None:
    """Policy key -> amount, of the timetable that bends least in the order of the policies; None if there is none."""
    best: list[int] | None = None
    for timetable in timetables(week):
        best = _amounts(week, timetable, best) or best
    return None if best is None else {rule.key: n for rule, n in zip(POLICIES, best, strict=True) if n}


def _amounts(week: Week, timetable: Timetable, best: list[int] | None) -> list[int] | None:
    """The amount of each policy if they are less than the best and no structural rule is broken."""
    amounts: list[int] = []
    less = best is None
    for n, rule in enumerate(POLICIES):
        amounts.append(sum(breach.amount for breach in rule.audit(week, timetable)))
        if best is not None and not less and amounts[n] != best[n]:
            if amounts[n] > best[n]:
                return None
            less = True
    broken = not less or any(True for rule in RULES for _ in rule.audit(week, timetable))
    return None if broken else amounts


def timetables(week: Week) -> Iterator[Timetable]:
    """All timetables of a week with one track that break no structural rule within any one slot."""
    by_slot = [list(_sessions_of(week, slot)) for slot in week.slots]
    owns = [list(_owns(person)) for person in week.attending]
    for chosen in product(*by_slot):
        sessions = tuple(chain.from_iterable(chosen))
        days = [list(_days(person, sessions)) for person in week.attending]
        for own, attended in product(product(*owns), product(*days)):
            planned = zip(week.attending, own, attended, strict=True)
            assignments = {p.id: Assignment(p.id, p.tracks[0], d, o) for p, o, d in planned}
            yield Timetable(sessions, assignments)


def _sessions_of(week: Week, slot: Slot) -> Iterator[tuple[Session, ...]]:
    """All ways to fill one slot: for each patient, nothing or an act."""
    acts = [None, *_acts(week)]
    for chosen in product(acts, repeat=len(week.attending)):
        people: dict[Act, list[str]] = {}
        for person, act in zip(week.attending, chosen, strict=True):
            if act is not None:
                people.setdefault(act, []).append(person.id)
        sessions = tuple(Session(slot, *act, tuple(patients)) for act, patients in people.items())
        if not _broken_within(week, slot, sessions):
            yield sessions


def _acts(week: Week) -> Iterator[Act]:
    staff = [c.name for c in week.clinic.clinicians]
    leaders = [*combinations(staff, 1), *combinations(staff, 2)]
    for room in week.clinic.rooms:
        for group, of in product(week.clinic.group_types, leaders):
            yield Act(GROUP, group.name, of, room.name)
        for kind, name in product(week.clinic.individuals, staff):
            yield Act(INDIVIDUAL, kind.name, (name,), room.name)


def _broken_within(week: Week, slot: Slot, sessions: Sequence[Session]) -> bool:
    assignments = {p.id: Assignment(p.id, p.tracks[0], (slot.date,)) for p in week.attending}
    part = Timetable(tuple(sessions), assignments)
    return any(True for rule in RULES if rule.key not in WHOLE for _ in rule.audit(week, part))


def _owns(person: PatientWeek) -> Iterator[dict[str, str]]:
    """All choices of own clinicians; none where nobody can be chosen."""
    roles = [role for role in person.roles_due if person.candidates[role]]
    for chosen in product(*(person.candidates[role] for role in roles)):
        yield {**person.patient.own, **dict(zip(roles, chosen, strict=True))}


def _days(person: PatientWeek, sessions: Sequence[Session]) -> Iterator[tuple[dt.date, ...]]:
    """All choices of days with the sessions' dates among them."""
    needed = {s.slot.date for s in sessions if person.id in s.patients}
    dates = person.open_days[person.tracks[0]]
    for number in range(person.days + 1):
        yield from (days for days in combinations(dates, number) if needed <= set(days))
