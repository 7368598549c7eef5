"""Meetings and leave, patients kept apart, locks, weights and what-if questions of the example clinic."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import islice, product
from random import Random

from inputs.example_census import Census
from inputs.example_program import AFTERNOON, EVENING, THERAPIST, WEEK
from inputs.example_staff import ARTISTS, TRACK_SPANS, works_in
from models.calendar import Span
from models.clinic import ALL_CLINICIANS, EVERYONE, Lock, ScenarioChange, TimeOff, When
from models.contract import PRICES, WISH_KINDS
from models.people import Clinician, KeepApart, Patient
from models.program import Room

_MON, _TUE, _WED, _THU, _FRI = range(5)
_A_SCORE = 20
_EASELS = "Easels"
_PARTING_HEADS = 13
"""Patients present from which a block surely has two groups, so that a pair can be parted within a track."""


def time_off(monday: dt.date, staff: Sequence[Clinician], rooms: Sequence[Room], census: Census) -> list[TimeOff]:
    """Team meeting, supervision, a holiday weeks ahead; in larger clinics a day of leave and a closed room."""
    holiday = monday + dt.timedelta(weeks=5)
    found = [
        TimeOff(ALL_CLINICIANS, "clinicians", When((_WED,)), Span(12 * 60, 13 * 60), "Team meeting"),
        TimeOff(EVERYONE, "everyone", When(None, holiday, holiday), reason="Clinic closed"),
    ]
    therapists = [c for c in staff if c.role == THERAPIST]
    found += [
        TimeOff(c.name, "clinician", When((_TUE,)), Span(16 * 60, 17 * 60), "Supervision") for c in therapists[::3]
    ]
    if len(therapists) >= 8:
        friday = monday + dt.timedelta(days=_FRI)
        away = next(c for c in therapists if not c.track_limits)
        found.append(TimeOff(away.name, "clinician", When(None, friday, friday), reason="Leave"))
    spare = [r for r in rooms if r.use == "Group" and "Screen" not in r.features and r.seats == 14]
    if spare and AFTERNOON in census.heads and not census.tight:
        found.append(TimeOff(spare[0].name, "room", When((_THU,)), Span(16 * 60, 17 * 60), "Staff training"))
    return [*found, *_let_out(rooms, staff, census)] if census.tight else found


def _let_out(rooms: Sequence[Room], staff: Sequence[Clinician], census: Census) -> Iterator[TimeOff]:
    """To another service: group rooms where the sketch does not need them, studios in all tracks but one a day."""
    groups, artists = [r for r in rooms if r.use != "Individual"], [c for c in staff if c.role in ARTISTS]
    with_artist = {day: [t for t in census.heads if any(works_in(a, t, day) for a in artists)] for day in WEEK}
    studio_in = {day: tracks[day % len(tracks)] for day, tracks in with_artist.items() if tracks}
    for (n, room), track in product(enumerate(groups), census.heads):
        if _EASELS in room.features:
            days = tuple(day for day in WEEK if studio_in.get(day) != track)
        else:
            days = tuple(day for day in WEEK if n >= census.groups_at_once(track, day))
        if days:
            yield TimeOff(room.name, "room", When(days), TRACK_SPANS[track], "Let to another service")


def patients_away(patients: Sequence[Patient], census: Census) -> list[TimeOff]:
    """In clinics of a score and more, a patient away on a weekday that the sketch does not need."""
    free = (
        TimeOff(patient.id, "patient", When((day,)), reason="Appointment")
        for patient, place in zip(patients, census.places, strict=True)
        for day in place.open_days
        if day not in place.attends and day not in patient.day_wishes
    )
    return list(islice(free, 1)) if len(patients) >= _A_SCORE else []


def kept_apart(rng: Random, patients: Sequence[Patient], census: Census) -> list[KeepApart]:
    """Pairs who do not meet in groups, or, where their tracks differ anyway, in tracks; each patient once."""
    order = rng.sample(range(len(patients)), len(patients))
    wanted = len(patients) // (8 if census.tight else 25)
    pairs = [(a, b) for a, b in zip(order[::2], order[1::2], strict=False) if _can_part(census, a, b)][:wanted]
    return [
        KeepApart(patients[a].id, patients[b].id, in_track=_tracks_differ(census, a, b) and n % 2 == 0)
        for n, (a, b) in enumerate(pairs)
    ]


def _tracks_differ(census: Census, one: int, other: int) -> bool:
    return census.places[one].track != census.places[other].track


def _can_part(census: Census, one: int, other: int) -> bool:
    roomy = min(census.heads[census.places[one].track]) >= _PARTING_HEADS
    return roomy or _tracks_differ(census, one, other)


def locks(patients: Sequence[Patient], staff: Sequence[Clinician], census: Census) -> list[Lock]:
    """In clinics of a dozen and more: a group with its leader, a patient's day, and an individual session."""
    if len(patients) < 12:
        return []
    late = EVENING if EVENING in census.heads else AFTERNOON
    leader = next(c for c in staff if "CBT" in c.leads and works_in(c, late, _MON))
    settled = [(p, place) for p, place in zip(patients, census.places, strict=True) if p.own]
    by_day, (met, place) = settled[0], settled[1]
    return [
        Lock(group="CBT", when=When((_MON,)), block="Block 2", track=late, clinician=leader.name),
        Lock(patient=by_day[0].id, when=When((by_day[1].attends[0],))),
        Lock(patient=met.id, group="Case management", when=When((place.attends[-1],))),
    ]


def weights() -> dict[str, int]:
    """The usual weight of every kind of wish."""
    return {kind.name: kind.weight for kind in WISH_KINDS}


def prices() -> dict[str, int]:
    """The usual price of every change that may be a way out."""
    return {kind.name: kind.price for kind in PRICES}


def scenarios(staff: Sequence[Clinician], rooms: Sequence[Room], census: Census) -> list[ScenarioChange]:
    """A therapist away, more patients, the art room closed: the questions that come up each week."""
    away, last = staff[0].name, list(census.heads)[-1]
    studio = next(r.name for r in rooms if _EASELS in r.features)
    return [
        ScenarioChange(f"{away} away on Wednesday", "clinician away", away, "Wed"),
        ScenarioChange(f"More patients in {last}", "add patients", last, "3 at 3 days"),
        ScenarioChange("Art room closed", "close room", studio),
        ScenarioChange("Art room closed", "largest group size", "Mindfulness", "14"),
    ]
