"""Time off; but for what closes blocks, excuses from a part of a day, or is of an office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence

from models.calendar import WEEKDAYS, WHOLE_DAY
from models.clinic import EVERYONE, Lock, TimeOff
from models.edits import without
from models.fact import Fact
from models.people import KeepApart, Patient
from models.program import GroupType, IndividualKind, MixRow
from models.week import Week
from optimizer.counting_text import EVERY_DAY, listed, when_words


def facts(week: Week) -> Iterator[Fact]:
    """The rows that speak of the week, and to drop which never makes it harder."""
    for off, held in _in_week(week):
        if not _eases(week, off, held):
            yield Fact(_text(off), (off.source.cell(),), off, drop=without("time_off", off))


def given(week: Week, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The other rows that speak of the week and of what the facts are about: they are no facts, but limit as well."""
    about = [fact.about for fact in facts]
    named = {who for one in about for who in patients_of(one) if who in week.patients}
    tracks = {track for who in named for track in week.patients[who].tracks}
    in_rooms = any(isinstance(one, (IndividualKind, GroupType, MixRow, tuple)) for one in about)
    theirs: dict[str, Collection[str]] = {
        "patient": named, "track": tracks, "everyone": (EVERYONE,), "room": _offices(week) if in_rooms else (),
    }  # fmt: skip
    for off, held in _in_week(week):
        if off.who in theirs.get(off.kind, ()) and _eases(week, off, held):
            yield Fact(_text(off), (off.source.cell(),), off, drop=without("time_off", off))


def patients_of(about: object) -> tuple[str, ...]:
    """The patients whom a row is of, as far as they are named: of Patients, Locks or Keep apart."""
    if isinstance(about, Patient):
        return (about.id,)
    if isinstance(about, KeepApart):
        return about.patient, about.other
    return (about.patient,) if isinstance(about, Lock) and about.patient else ()


def _in_week(week: Week) -> Iterator[tuple[TimeOff, Sequence[dt.date]]]:
    """Each row that speaks of the week, with its dates there."""
    dates = [week.monday + dt.timedelta(days=n) for n in range(7)]
    for off in week.clinic.time_off:
        if held := [date for date in dates if off.when.holds_on(date)]:
            yield off, held


def _eases(week: Week, off: TimeOff, held: Sequence[dt.date]) -> bool:
    """Whether somebody has fewer blocks to fill on a day by it, or need not hold individual sessions in the office."""
    if off.kind == "room":
        return off.who in _offices(week)
    return _closes_blocks(week, off, {date.weekday() for date in held}) or _excuses(week, off, held)


def _offices(week: Week) -> set[str]:
    return {clinician.office for clinician in week.clinic.clinicians if clinician.office}


def _closes_blocks(week: Week, off: TimeOff, days: set[int]) -> bool:
    blocks = [b for b in week.clinic.blocks if b.track is not None and (off.who == EVERYONE or off.who == b.track)]
    of_tracks = off.kind in ("track", "everyone")
    return of_tracks and any(days & set(block.days) and off.span.overlaps(block.span) for block in blocks)


def _excuses(week: Week, off: TimeOff, held: Sequence[dt.date]) -> bool:
    """Whether a patient may miss some blocks of a track's day by it, but not all: without it, all would be to fill.

    That is of any track, as patients may change theirs.
    """
    if off.kind != "patient":
        return False
    days = [slots for (_, date), slots in week.track_day.items() if date in held]
    missed = [sum(off.span.overlaps(slot.span) for slot in slots) for slots in days]
    return any(0 < some < len(slots) for some, slots in zip(missed, days, strict=True))


def _text(off: TimeOff) -> str:
    when = "" if off.span == WHOLE_DAY else f" {off.span}"
    days = listed(WEEKDAYS[day] for day in off.when.days) if off.when.days else when_words(off.when)
    on = days if days == EVERY_DAY else f"on {days}"
    return f"{off.who} {'is closed' if off.kind in ('room', 'track') else 'away'} {on}{when}"
