"""Patients whose treatment mix together asks more of scarce groups than the clinic can seat in the week.

Proof: for types that the same people lead, sum of the Leasts of patients of the same tracks > seats, where seats <=
sessions of each leader (one at a time; later within contact hours and groups per day) x largest size, <= the same
for all staff x share of a session, and <= sessions of each room x its seats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from models.calendar import Slot
from models.findings import Shortage
from models.people import Clinician
from optimizer.checks.mix_alone import disjoint_least
from optimizer.counting_groups import Group
from optimizer.counting_match import turns
from optimizer.counting_offer import Offer
from optimizer.counting_text import listed, shortage
from optimizer.rooms import RoomClass

LADDER = ("mix_least", "contact_hours", "groups_per_day")
BY = {
    "mix_least": "the hours of those who lead them and the rooms",
    "contact_hours": "the contact hours of those who lead them",
    "groups_per_day": "the most groups per day of those who lead them",
}
Places = list[tuple[Slot, Group]]
Types = frozenset[str]
N = TypeVar("N", str, RoomClass)


def check(offer: Offer) -> Iterator[Shortage]:
    """Types of which more is asked than can be seated, in one track or in all."""
    every = tuple(track.name for track in offer.week.clinic.tracks)
    for tracks in dict.fromkeys([*((track,) for track in every), every]):
        people = [p for p in offer.week.attending if set(offer.tracks[p.id]) <= set(tracks)]
        for types in dict.fromkeys(_families(offer, {d.types for p in people for d in p.mix if d.least})):
            asked = sum(disjoint_least(person, types) for person in people)
            step, seats = _short(offer, tracks, types, asked)
            if step and seats:
                yield shortage(step, _text(tracks, types, asked, seats, step), _cell(offer, types))


def _families(offer: Offer, rows: Iterable[tuple[str, ...]]) -> Iterator[Types]:
    """The types of each row, and with them all that nobody else leads."""
    leaders = {g: {c.name for c in offer.week.clinic.clinicians if g in c.leads} for g in offer.week.clinic.group_type}
    for types in sorted(rows):
        yield frozenset(types)
        staff = set().union(*(leaders[group] for group in types))
        yield frozenset(group for group, names in leaders.items() if names <= staff)


def _short(offer: Offer, tracks: tuple[str, ...], types: Types, asked: int) -> tuple[str, int]:
    """The first step of the ladder on which the seats are too few, and the seats; no step if they are enough."""
    places = [
        (slot, groups[name])
        for slot, groups in offer.groups.items()
        if slot.track in tracks
        for name in sorted(types & groups.keys())
    ]
    if _seats(offer, places, LADDER[-1]) >= asked:
        return "", 0
    return next((step, seats) for step in LADDER if (seats := _seats(offer, places, step)) < asked)


def _seats(offer: Offer, places: Places, step: str) -> int:
    """The most seats: by those who lead first, by all who have a part, and by the rooms."""
    clinic = offer.week.clinic
    by_leader = sum(
        _sessions(clinic.clinician[name], step, own) * max(min(group.most, offer.heads[slot]) for slot, group in own)
        for name, own in _by(places, lambda group: group.leads).items()
    )
    by_staff = sum(
        _sessions(clinic.clinician[name], step, own) * max(group.share for _, group in own)
        for name, own in _by(places, lambda group: group.staff).items()
    )
    by_room = sum(
        len(turns({slot for slot, _ in own})) * rooms.at_once * max(group.seats(rooms) for _, group in own)
        for rooms, own in _by(places, lambda group: group.rooms).items()
    )
    return min(by_leader, int(by_staff), by_room)


def _by(places: Places, needs: Callable[[Group], Iterable[N]]) -> dict[N, Places]:
    """Clinician, or class of rooms -> the places that need them."""
    found: dict[N, Places] = {}
    for slot, group in places:
        for need in needs(group):
            found.setdefault(need, []).append((slot, group))
    return found


def _sessions(clinician: Clinician, step: str, places: Places) -> int:
    """The most of these sessions that the clinician can have a part in."""
    of_turn = turns({slot for slot, _ in places})
    if step == LADDER[0]:
        return len(of_turn)
    held = Counter(next(iter(turn)).date for turn in of_turn)
    most = clinician.most_groups_day if step == "groups_per_day" else None
    total = sum(number if most is None else min(number, most) for number in held.values())
    shortest = min(slot.span.minutes for slot, _ in places)
    return total if clinician.most_contact is None else min(total, clinician.most_contact // shortest)


def _text(tracks: tuple[str, ...], types: Types, asked: int, seats: int, step: str) -> str:
    where = f" in {tracks[0]}" if len(tracks) == 1 else ""
    return (
        f"The treatment mix asks for {asked} seats in the week in {listed(sorted(types))}{where}, but {BY[step]} "
        f"allow at most {seats}: add leaders or hours, or lower the mix"
    )


def _cell(offer: Offer, types: Types) -> str:
    rows = [
        demand.row for p in offer.week.attending for demand in p.mix if demand.least and types.issuperset(demand.types)
    ]
    return rows[0].source.cell("Least per week")


CHECK = check
