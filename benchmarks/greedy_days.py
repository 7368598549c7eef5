"""Who comes when, by hand: a track, days and own clinicians for one patient after the other."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import partial
from itertools import combinations

from models.timetable import Assignment
from models.week import PatientWeek, Week

_NO_LIMIT = 10**6
Present = Counter[tuple[str, dt.date]]


def assign(week: Week) -> dict[str, Assignment]:
    """Track, days and own clinicians of every patient: those with the fewest choices first, into the emptier days."""
    present: Present = Counter()
    load = Counter(name for person in week.patients.values() for name in person.patient.own.values())
    found: dict[str, Assignment] = {}
    for person in sorted(week.attending, key=_choices):
        track = min(person.tracks, key=lambda name: _track_price(week, person, name, present, found))
        days = _days(week, person, track, present)
        present.update((track, date) for date in days)
        own = dict(person.patient.own)
        for role in person.roles_due:
            if role not in own and person.candidates[role]:
                price = partial(_clinician_price, week, days, track, load)
                own[role] = min(person.candidates[role], key=price)
                load[own[role]] += 1
        found[person.id] = Assignment(person.id, track, days, own)
    return {person.id: found[person.id] for person in week.attending}


def _choices(person: PatientWeek) -> tuple[int, int]:
    """How many days could be otherwise; of patients with as many, those who come often are first."""
    return sum(map(len, person.open_days.values())) - person.days, -person.days


def _track_price(
    week: Week, person: PatientWeek, track: str, present: Present, found: dict[str, Assignment]
) -> tuple[bool, bool, int, int]:
    """Lower is better: nobody to keep away from, enough days with room, wished, few patients."""
    away_from = {
        other
        for pair in week.clinic.keep_apart
        for other in (pair.patient, pair.other)
        if pair.in_track and person.id in (pair.patient, pair.other)
    }
    meets = any(found[other].track == track for other in away_from & set(found))
    roomy = [date for date in person.open_days[track] if not _is_full(week, track, date, present)]
    wishes = person.patient.track_wishes
    wished = wishes.index(track) if track in wishes else len(wishes)
    return meets, len(roomy) < person.days, wished, sum(present[track, date] for date in week.dates)


def _days(week: Week, person: PatientWeek, track: str, present: Present) -> tuple[dt.date, ...]:
    """As many days as asked: locked ones, with room, wished ones, spread out, with few patients."""
    locks = [lock for lock in week.locks if lock.patient == person.id and lock.when]
    wishes = person.patient.day_wishes

    def price(days: tuple[dt.date, ...]) -> tuple[int, int, int, bool, int]:
        missed = sum(not any(lock.when and lock.when.holds_on(date) for date in days) for lock in locks)
        full = sum(_is_full(week, track, date, present) for date in days)
        unwished = sum(date.weekday() not in wishes for date in days) if wishes else 0
        in_a_row = 1 < len(days) < 5 and (days[-1] - days[0]).days == len(days) - 1
        return missed, full, unwished, in_a_row and not wishes, sum(present[track, date] for date in days)

    open_days = person.open_days[track]
    return min(combinations(open_days, min(person.days, len(open_days))), key=price)


def _is_full(week: Week, track: str, date: dt.date, present: Present) -> bool:
    most = week.clinic.track[track].most_patients
    return present[track, date] >= (_NO_LIMIT if most is None else most)


def _clinician_price(
    week: Week, days: tuple[dt.date, ...], track: str, load: Counter[str], name: str
) -> tuple[bool, bool, int]:
    """Lower is better: room in the caseload, at work in a window near the patient's days, few patients."""
    longest, caseload = week.clinic.settings.longest_wait, week.clinic.clinician[name].caseload
    near = [s for s in week.at_work[name] if s.is_window and s.date in days and week.wait(s, track) <= longest]
    spare = (_NO_LIMIT if caseload is None else caseload) - load[name]
    return spare <= 0, not near, -spare
