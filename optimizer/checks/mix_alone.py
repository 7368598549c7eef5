"""Treatment mix that one patient cannot get, whatever all others do.

Proof: in every track, on the best of Days this week days, blocks in which a type of the row can run < Least; or the
Leasts of rows that share no type, together, > blocks of these days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from models.findings import Shortage
from models.week import MixDemand, PatientWeek
from optimizer.counting_offer import Offer
from optimizer.counting_text import counted, listed, shortage

LADDER = ("mix_least", "same_type_per_day", "smallest_group")
WHY = {
    "mix_least": "no group of it with a leader at work and a room can run in enough blocks that they can come to",
    "same_type_per_day": "Same group type per day leaves too few blocks for it",
    "smallest_group": "too few patients can come for the smallest size of its groups",
}


def check(offer: Offer) -> Iterator[Shortage]:
    """Rows of the mix that some patients cannot get, then patients whose rows ask more than their blocks."""
    cases: dict[tuple[str, int], list[tuple[PatientWeek, MixDemand]]] = defaultdict(list)
    for person in offer.week.attending:
        for demand in person.mix:
            step = _failing(offer, person, demand) if demand.least else ""
            if step:
                cases[step, offer.week.clinic.mix.index(demand.row)].append((person, demand))
    for (step, _), short in cases.items():
        row, least = short[0][1].row, max(demand.least for _, demand in short)
        text = f"{row.group}: at least {least} a week for {listed(p.id for p, _ in short)}, but {WHY[step]}"
        yield shortage(step, text, row.source.cell("Least per week"))
    for person in offer.week.attending:
        yield from _all_rows(offer, person)


def _failing(offer: Offer, person: PatientWeek, demand: MixDemand) -> str:
    """The first step of the ladder on which the row cannot be had; none if the last one can be kept."""
    if _most(offer, LADDER[-1], person, demand) >= demand.least:
        return ""
    return next(step for step in LADDER if _most(offer, step, person, demand) < demand.least)


def _most(offer: Offer, step: str, person: PatientWeek, demand: MixDemand) -> int:
    """The most sessions of the row that the patient can have in any track."""
    types = offer.types(person) & frozenset(demand.types)
    running = offer.with_group(types, step == "smallest_group")
    often = offer.week.clinic.settings.same_type_per_day * len(types) if step != LADDER[0] else None
    most = 0
    for track in offer.tracks[person.id]:
        blocks = offer.blocks(person, track) & running
        per_day = [len(blocks & offer.on[date]) for date in person.open_days[track]]
        capped = per_day if often is None else [min(held, often) for held in per_day]
        most = max(most, sum(sorted(capped)[-person.days :]))
    return most


def _all_rows(offer: Offer, person: PatientWeek) -> Iterator[Shortage]:
    asked = disjoint_least(person, frozenset(offer.week.clinic.group_type))
    blocks = max(
        sum(
            sorted(len(offer.blocks(person, track) & offer.on[date]) for date in person.open_days[track])[
                -person.days :
            ]
        )
        for track in offer.tracks[person.id]
    )
    if asked > blocks:
        text = (
            f"{person.id} should have at least {asked} groups of the treatment mix, but {counted(person.days, 'day')} "
            f"can have only {blocks} blocks: lower the mix or ask more days"
        )
        yield shortage("mix_least", text, person.mix[0].row.source.cell("Least per week"))


def disjoint_least(person: PatientWeek, types: frozenset[str]) -> int:
    """Sessions that the patient's rows ask at least of these types, counted over rows that share no type."""
    total, counted = 0, set[str]()
    for demand in sorted(person.mix, key=lambda d: (-d.least, d.types)):
        if types.issuperset(demand.types) and counted.isdisjoint(demand.types):
            total += demand.least
            counted.update(demand.types)
    return total


CHECK = check
