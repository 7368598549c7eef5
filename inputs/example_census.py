"""Who attends the example clinic, how many days and when: a sketch of the week that shows it can be done.

The sketch (each patient's track and days) sizes staff and rooms; the workbook shows only what a clinic would know.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from inputs.example_program import AFTERNOON, BLOCKS_A_DAY, EVENING, MORNING, WEEK, taper_plans
from models.calendar import Span
from models.people import Unavailable
from models.program import TaperPlan
from models.resolve_patient import step_of

GROUP_HEADS, GROUP_HEADS_TIGHT = 10, 11
_SIZEABLE = 20
_FRIDAY = 4
_TRACK_TURNS = (MORNING, AFTERNOON, EVENING, MORNING, EVENING, AFTERNOON, MORNING, AFTERNOON, EVENING, MORNING)
_WORK = ((Unavailable(MORNING), Unavailable(AFTERNOON)), (Unavailable(days=WEEK, span=Span(7 * 60, 16 * 60 + 15)),))
_CHILDREN = ((Unavailable(EVENING),), (Unavailable(days=WEEK, span=Span(15 * 60, 19 * 60)),))


@dataclass(frozen=True)
class Place:
    """A patient of the sketch: taper plan, days, track, weekdays attended, and when they cannot attend."""

    plan: str
    admitted: dt.date
    is_new: bool
    days: int
    track: str
    cannot_attend: tuple[Unavailable, ...]
    open_days: tuple[int, ...]
    attends: tuple[int, ...] = ()
    discharged: dt.date | None = None


@dataclass(frozen=True)
class Census:
    """All places, and how many patients are present per track and weekday."""

    places: tuple[Place, ...]
    heads: Mapping[str, tuple[int, ...]]
    tight: bool

    @property
    def fewest_heads(self) -> int:
        """Fewest patients present in a track on a day."""
        return min(min(days) for days in self.heads.values())

    def groups_at_once(self, track: str, weekday: int) -> int:
        """How many groups a block of the track needs on that weekday."""
        return -(-self.heads[track][weekday] // (GROUP_HEADS_TIGHT if self.tight else GROUP_HEADS))

    def sessions(self, track: str, weekday: int) -> int:
        """How many group sessions the track needs on that weekday."""
        return BLOCKS_A_DAY * self.groups_at_once(track, weekday)


def take_census(rng: Random, patients: int, tracks: Sequence[str], monday: dt.date, tight: bool) -> Census:
    """Patients on every step of the taper, spread over the tracks, with days as even as can be."""
    turns = [t for t in _TRACK_TURNS if t in tracks]
    drafts = [
        _draft(rng, (number + 0.5) / patients, turns[number % len(turns)], tracks, monday, tight)
        for number in range(patients)
    ]
    if patients >= _SIZEABLE:
        drafts[0] = _admitted_on_wednesday(drafts[0], monday)
        drafts[-1] = _discharged_on_thursday(drafts[-1], monday)
    heads = {track: Counter[int]() for track in tracks}
    places = [_with_days(rng, place, heads[place.track]) for place in sorted(drafts, key=lambda p: -p.days)]
    rng.shuffle(places)
    return Census(tuple(places), {t: tuple(heads[t][day] for day in WEEK) for t in tracks}, tight)


def _draft(rng: Random, along: float, track: str, tracks: Sequence[str], monday: dt.date, tight: bool) -> Place:
    """A patient so far `along` the stay (0 = just admitted, 1 = about to leave)."""
    standard, short = taper_plans()
    if tight:
        plan, week = standard, _plan_week(standard, along * 8 / 14 if along < 0.5 else along)
    else:
        plan = short if rng.random() < 0.2 else standard
        week = _plan_week(plan, along)
    is_new = along < 0.06
    days = step_of(plan, week).days
    since = 0 if is_new else 7 * (week - 1) + rng.choice((3, 4, 5, 6))
    cannot = _cannot_attend(rng, track, days, tracks)
    return Place(plan.name, monday - dt.timedelta(days=since), is_new, days, track, cannot, _open_days(cannot))


def _plan_week(plan: TaperPlan, along: float) -> int:
    return 1 + int(along * sum(step.weeks or 1 for step in plan.steps))


def _cannot_attend(rng: Random, track: str, days: int, tracks: Sequence[str]) -> tuple[Unavailable, ...]:
    """Work keeps some out of the day tracks, children out of the evening, an errand away on one weekday."""
    entries: list[Unavailable] = []
    if track == EVENING and rng.random() < 0.5:
        entries += _WORK[rng.random() < 0.3]
    if track == MORNING and rng.random() < 0.3:
        entries += _CHILDREN[EVENING not in tracks or rng.random() < 0.3]
    if days <= 4 and rng.random() < 0.2:
        entries.append(Unavailable(days=(rng.choice(WEEK),)))
    if rng.random() < 0.1:
        entries.append(Unavailable(days=(rng.choice(WEEK),), span=Span(12 * 60, 13 * 60)))
    return tuple(entries)


def _open_days(cannot: Sequence[Unavailable]) -> tuple[int, ...]:
    closed = {day for entry in cannot if entry.days and entry.span is None for day in entry.days}
    return tuple(day for day in WEEK if day not in closed)


def _admitted_on_wednesday(place: Place, monday: dt.date) -> Place:
    """The same patient, new: three days are left of the first week."""
    wednesday = monday + dt.timedelta(days=2)
    return replace(place, admitted=wednesday, is_new=True, days=3, cannot_attend=(), open_days=WEEK[2:])


def _discharged_on_thursday(place: Place, monday: dt.date) -> Place:
    """The same patient in the last week of the stay."""
    open_days = tuple(day for day in place.open_days if day < _FRIDAY)
    return replace(place, discharged=monday + dt.timedelta(days=_FRIDAY - 1), open_days=open_days)


def _with_days(rng: Random, place: Place, heads: Counter[int]) -> Place:
    """The same patient on the open weekdays with the fewest heads so far, which are counted up."""
    by_heads = sorted(place.open_days, key=lambda day: (heads[day], rng.random()))
    attends = tuple(sorted(by_heads[: place.days]))
    heads.update(attends)
    return replace(place, days=len(attends), attends=attends)
