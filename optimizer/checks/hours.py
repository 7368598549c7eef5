"""Least or most hours of a patient that no choice of track and days can meet.

Proof: minutes of a day <= first start to last end of its blocks + Minutes of the individual sessions that fit a
window; of a week <= the longest of these for Days this week. At least: the shortest days with every block filled,
less what individual sessions are shorter than the longest block, where breaks do not count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.calendar import clock
from models.findings import Shortage
from models.week import PatientWeek
from optimizer.counting_offer import Offer
from optimizer.counting_text import counted, shortage


def check(offer: Offer) -> Iterator[Shortage]:
    """Patients whose days are too short or too long in every track."""
    for person in offer.week.attending:
        if person.least_day:
            yield from _least_of_day(offer, person)
        if person.least_week:
            yield from _least_of_week(offer, person)
        if person.most_week is not None:
            yield from _most_of_week(offer, person, person.most_week)


def _least_of_day(offer: Offer, person: PatientWeek) -> Iterator[Shortage]:
    long = {
        track: sum(minutes >= person.least_day for minutes in _longest(offer, person, track))
        for track in offer.tracks[person.id]
    }
    if max(long.values()) < person.days:
        text = (
            f"{person.id} comes on {counted(person.days, 'day')} of at least {clock(person.least_day)} hours, but no "
            f"track has more than {max(long.values())} open days that long: add blocks or windows, or lower the hours"
        )
        yield shortage("hours_day_least", text, person.step.source.cell("Least hours per day"))


def _least_of_week(offer: Offer, person: PatientWeek) -> Iterator[Shortage]:
    most = max(_week(offer, person, track) for track in offer.tracks[person.id])
    if most < person.least_week:
        text = (
            f"{person.id} needs at least {clock(person.least_week)} hours this week, but {counted(person.days, 'day')} "
            f"can have at most {clock(most)}: add blocks or windows, or lower the least hours"
        )
        yield shortage("hours_week_least", text, person.step.source.cell("Least hours per week"))


def _most_of_week(offer: Offer, person: PatientWeek, most: int) -> Iterator[Shortage]:
    held = min(sum(sorted(_held(offer, person, t))[: person.days]) for t in offer.tracks[person.id])
    least = held - (0 if offer.week.clinic.settings.breaks_count else _shortened(person))
    if least > most and all(len(person.open_days[t]) >= person.days for t in offer.tracks[person.id]):
        text = (
            f"{person.id} may have at most {clock(most)} hours this week, but the blocks of "
            f"{counted(person.days, 'day')} take at least {clock(least)}: raise the most hours or ask fewer days"
        )
        yield shortage("hours_week_most", text, person.step.source.cell("Most hours per week"))


def _shortened(person: PatientWeek) -> int:
    """The most minutes by which individual sessions can fall short of the blocks that they fill."""
    longest = max(block.span.minutes for block in person.blocks)
    return sum(kind.per_week * max(0, longest - kind.minutes) for kind in person.individuals)


def _week(offer: Offer, person: PatientWeek, track: str) -> int:
    days = sum(sorted(_held(offer, person, track))[-person.days :])
    return days + sum(_in_window(offer, person, track, None))


def _longest(offer: Offer, person: PatientWeek, track: str) -> list[int]:
    """The most minutes of each open day."""
    dates, held = person.open_days[track], _held(offer, person, track)
    return [m + sum(_in_window(offer, person, track, date)) for m, date in zip(held, dates, strict=True)]


def _held(offer: Offer, person: PatientWeek, track: str) -> list[int]:
    """Minutes of the blocks of each open day."""
    found = []
    for date in person.open_days[track]:
        spans = [block.span for block in offer.blocks(person, track) & offer.on[date]]
        if offer.week.clinic.settings.breaks_count:
            found.append(max(s.end for s in spans) - min(s.start for s in spans))
        else:
            found.append(sum(s.minutes for s in spans))
    return found


def _in_window(offer: Offer, person: PatientWeek, track: str, date: dt.date | None) -> Iterator[int]:
    """Minutes of each kind due that fits a window of the date, or the week."""
    windows = offer.slots(person, track) - offer.all_blocks
    windows = windows if date is None else windows & offer.on[date]
    for kind in person.individuals:
        if not windows.isdisjoint(offer.meetings(kind, offer.of_role(kind.role))):
            yield kind.minutes * (kind.per_week if date is None else 1)


CHECK = check
