"""Individual sessions for which one patient has no time, whatever days they come on and whatever all others do.

Proof: on no choice of Days this week open days of a track has each kind as many days with a slot that suits as Per
week asks, and each session a slot of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from models.findings import Shortage
from models.program import IndividualKind
from models.week import PatientWeek
from optimizer.counting_match import too_many
from optimizer.counting_meetings import LADDER, chances
from optimizer.counting_offer import NO_SLOTS, Offer
from optimizer.counting_text import listed, shortage

WITH = {
    "individuals_held": "with a {role} at work and a room",
    "own_clinician": "with {own}",
    "longest_wait": "with {own} within Longest wait (minutes) of their groups",
    "pull_outs": "with {own} outside the blocks of their track, where pull-outs are not allowed",
}
Kinds = tuple[IndividualKind, ...]


def check(offer: Offer) -> Iterator[Shortage]:
    """Patients short of times for a kind or, where each kind has some, for all kinds together."""
    cases: dict[tuple[str, Kinds, str], list[PatientWeek]] = {}
    for person in offer.week.attending:
        for step, kinds in _failing(offer, person):
            text = WITH[step].format(role=" or ".join(kind.role for kind in kinds), own=_own(person, kinds))
            cases.setdefault((step, kinds, text), []).append(person)
    for (step, kinds, text), people in cases.items():
        yield _short(step, kinds, text, people)


def _failing(offer: Offer, person: PatientWeek) -> Iterator[tuple[str, Kinds]]:
    """The kinds that cannot be had, with the first step of the ladder that shows it."""
    kinds = offer.week.asked_of(person.id)
    if _can(offer, LADDER[-1], person, kinds):
        return
    alone: list[Kinds] = [(kind,) for kind in kinds if not _can(offer, LADDER[-1], person, (kind,))]
    for some in alone or [kinds]:
        yield next(step for step in LADDER if not _can(offer, step, person, some)), some


def _can(offer: Offer, step: str, person: PatientWeek, kinds: Kinds) -> bool:
    return any(
        _fits(offer, step, person, kinds, track, days)
        for track in offer.tracks[person.id]
        for days in combinations(person.open_days[track], min(person.days, len(person.open_days[track])))
    )


def _fits(offer: Offer, step: str, person: PatientWeek, kinds: Kinds, track: str, days: tuple[dt.date, ...]) -> bool:
    """Whether these days of the track have times for all sessions of the kinds."""
    slots = NO_SLOTS.union(*(offer.on[date] for date in days))
    times = {kind.name: chances(offer, step, person, kind, track) & slots for kind in kinds}
    for kind in kinds:
        if sum(not times[kind.name].isdisjoint(offer.on[date]) for date in days) < kind.per_week:
            return False
    wants = {(kind.name, n): times[kind.name] for kind in kinds for n in range(kind.per_week)}
    places = dict.fromkeys(NO_SLOTS.union(*times.values()), 1)
    return not any(too_many(wants, places))


def _own(person: PatientWeek, kinds: Kinds) -> str:
    roles = dict.fromkeys(kind.role for kind in kinds)
    nobody = "nobody, as no {role} has the tags asked"
    return " and ".join(" or ".join(person.candidates[role]) or nobody.format(role=role) for role in roles)


def _short(step: str, kinds: Kinds, text: str, people: list[PatientWeek]) -> Shortage:
    due = listed(kind.name if kind.per_week == 1 else f"{kind.per_week} sessions of {kind.name}" for kind in kinds)
    patients, (first, *more) = tuple(person.id for person in people), kinds
    are = "are" if more or first.per_week > 1 else "is"
    alone = len(people) == 1 or step == "own_clinician"
    cell = people[0].patient.source.cell(first.role) if alone else first.source.cell("Session")
    text = (
        f"{due} {are} due for {listed(patients)}, but whatever their days, they have too few long enough times {text}"
    )
    return shortage(step, text, cell, patients)


CHECK = check
