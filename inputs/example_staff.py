"""The staff of the example clinic: hired one by one until the sketch of the week is covered, with some to spare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inputs.example_census import Census
from inputs.example_names import clinician_name
from inputs.example_program import AFTERNOON, CASE_MANAGER, EVENING, MORNING, THERAPIST, WEEK
from models.calendar import Span
from models.people import Clinician

ART, MUSIC = "Art therapy", "Music therapy"
SPANISH, TRAUMA = "Spanish", "Trauma-trained"

_DAY, _LATE = (Span(8 * 60, 17 * 60),), (Span(12 * 60, 20 * 60 + 30),)
_MORNING_ONLY = (Span(8 * 60, 13 * 60),)
TRACK_SPANS = {
    MORNING: Span(9 * 60, 12 * 60),
    AFTERNOON: Span(13 * 60, 16 * 60),
    EVENING: Span(17 * 60 + 30, 20 * 60 + 30),
}
_EVENINGS = ((0, 2, 4), (1, 3, 0), (2, 4, 1), (3, 0, 2), (4, 1, 3))
_EVERY_THERAPIST = ("CBT", "Process group")
_TRAINING = (
    ("DBT skills", "Relationships and self-worth", "Mindfulness"),
    ("Relapse prevention", "Anger management", "Psychoeducation", "Relationships and self-worth"),
    ("DBT skills", "Relapse prevention", "Mindfulness"),
    ("DBT skills", "Anger management", "Relationships and self-worth"),
)
_CASE_MANAGER_TRAINING = (
    ("Psychoeducation", "Relapse prevention", "Anger management"),
    ("Psychoeducation", "Relapse prevention", "Mindfulness"),
)
_ARTISTS = (
    (ART, "Art therapist", ({0: _DAY, 2: _LATE, 4: _DAY}, {1: _LATE, 3: _DAY})),
    (MUSIC, "Music therapist", ({1: _DAY, 3: _LATE, 4: _DAY}, {0: _LATE, 2: _DAY})),
)
ARTISTS = tuple(role for _, role, _ in _ARTISTS)
_THERAPIST_GROUPS, _CASE_MANAGER_GROUPS = 3, 1
_GROUP_HOURS, _THERAPY_HOURS, _CASE_HOURS = 0.95, 0.87, 0.5
_TIGHT_USE = 0.9
"""The part of all contact hours agreed that the sketch of a tight clinic needs."""
_SPARE_CASELOAD = 1.07


def hire(census: Census) -> tuple[Clinician, ...]:
    """Case managers by caseload, an art and a music therapist per hundred patients, therapists as needed."""
    patients, late = len(census.places), EVENING in census.heads
    managers = [_case_manager(number, census) for number in range(max(1 + late, -(-patients * 21 // 500)))]
    artists = [a for number in range(max(1, round(patients / 100))) for a in _artists(number, census)]
    therapists: list[Clinician] = []
    while shift := _missing_shift(census, therapists, managers, artists):
        therapists.append(_therapist(therapists, shift, census))
    staff = [*_all_round(therapists), *managers, *artists]
    return tuple(_named(_with_little_to_spare(staff, census) if census.tight else staff))


def works_in(clinician: Clinician, track: str, weekday: int) -> bool:
    """Whether the clinician is at work for all blocks of the track on the weekday."""
    return any(span.covers(TRACK_SPANS[track]) for span in clinician.hours.get(weekday, ()))


def _missing_shift(
    census: Census, therapists: Sequence[Clinician], managers: Sequence[Clinician], artists: Sequence[Clinician]
) -> str:
    """The shift in which the next therapist is needed most: EVENING, MORNING, or "" if all is covered."""
    share = 0.9 if census.tight else 0.8
    for track in (EVENING, MORNING):
        for day in WEEK if track in census.heads else ():
            if _supply(therapists, managers, (track,), day, share) < census.sessions(track, day):
                return track
    for day in WEEK:
        asked = sum(census.sessions(track, day) for track in census.heads)
        if _supply(therapists, managers, tuple(census.heads), day, share) < asked:
            return MORNING
    return MORNING if _overworked(census, therapists, managers, artists, share) else ""


def _supply(
    therapists: Sequence[Clinician], managers: Sequence[Clinician], tracks: Sequence[str], day: int, share: float
) -> float:
    """Group sessions that staff can lead in these tracks on the day, if `share` of the most is used."""
    there = [sum(any(works_in(c, t, day) for t in tracks) for c in staff) for staff in (therapists, managers)]
    return share * _THERAPIST_GROUPS * there[0] + _CASE_MANAGER_GROUPS * there[1]


def _overworked(
    census: Census,
    therapists: Sequence[Clinician],
    managers: Sequence[Clinician],
    artists: Sequence[Clinician],
    share: float,
) -> bool:
    """Whether caseloads or contact hours of the therapists are too few for the week."""
    patients = len(census.places)
    others = sum(len(c.hours) * (c.most_groups_day or 0) for c in artists) * share + 4 * len(managers)
    sessions = sum(census.sessions(track, day) for track in census.heads for day in WEEK)
    hours = max(0.0, sessions - others) * _GROUP_HOURS + patients * _THERAPY_HOURS
    contact = sum((c.most_contact or 0) / 60 for c in therapists)
    caseload = sum(c.caseload or 0 for c in therapists)
    return contact * share < hours or caseload < _SPARE_CASELOAD * patients


def _therapist(team: Sequence[Clinician], shift: str, census: Census) -> Clinician:
    """The next therapist: three evenings a week, or days; with evenings, every third of the latter is part time."""
    peers = sum(bool(c.track_limits) == (shift == EVENING) for c in team)
    weekdays, caseload, contact, limits = WEEK, 12, 24, {}
    hours: dict[int, tuple[Span, ...]] = dict.fromkeys(WEEK, _day_hours(census))
    if shift == EVENING:
        hours |= dict.fromkeys(_EVENINGS[peers % len(_EVENINGS)], _LATE)
        limits = {EVENING: 3}
    elif peers % 3 == 2 and EVENING in census.heads:
        weekdays, caseload, contact = ((0, 2, 4), (1, 2, 3))[peers // 3 % 2], 7, 15
    return Clinician(
        name="", role=THERAPIST, leads=_EVERY_THERAPIST + _TRAINING[peers % len(_TRAINING)],
        assists=("DBT skills",) if peers % len(_TRAINING) == 1 else (),
        hours={day: hours[day] for day in weekdays}, most_groups_day=_THERAPIST_GROUPS, most_contact=contact * 60,
        most_in_a_row=3, caseload=caseload, track_limits=limits,
        tags=(*((SPANISH,) if len(team) % 4 == 1 else ()), *((TRAUMA,) if len(team) % 3 == 0 else ())),
    )  # fmt: skip


def _day_hours(census: Census) -> tuple[Span, ...]:
    return _DAY if AFTERNOON in census.heads else _MORNING_ONLY


def _case_manager(number: int, census: Census) -> Clinician:
    late = EVENING in census.heads and number % 5 in (1, 3)
    hours: Mapping[int, tuple[Span, ...]] = dict.fromkeys(WEEK, _LATE if late else _day_hours(census))
    return Clinician(
        name="", role=CASE_MANAGER, leads=_CASE_MANAGER_TRAINING[number % 2], assists=("DBT skills", "Process group"),
        hours=hours, most_groups_day=2, most_contact=24 * 60, most_in_a_row=4, caseload=25,
        track_limits={EVENING: 4} if late else {}, tags=(SPANISH,) if number % 2 == 1 else (),
    )  # fmt: skip


def _artists(number: int, census: Census) -> Iterator[Clinician]:
    """An art and a music therapist, part time; in a clinic without evenings late shifts are day shifts."""
    for group, role, patterns in _ARTISTS:
        pattern = patterns[number % len(patterns)]
        late = EVENING in census.heads
        hours = {day: span if late else _day_hours(census) for day, span in pattern.items()}
        yield Clinician("", role, (group,), (), hours, most_groups_day=3, most_contact=10 * 60, most_in_a_row=3)


def _all_round(therapists: Sequence[Clinician]) -> list[Clinician]:
    """The therapists; in a team of one or two each leads all that therapists lead."""
    if len(therapists) > 2:
        return list(therapists)
    leads = tuple(dict.fromkeys((*_EVERY_THERAPIST, *(t for training in _TRAINING for t in training))))
    return [replace(c, leads=leads, assists=()) for c in therapists]


def _with_little_to_spare(staff: Sequence[Clinician], census: Census) -> list[Clinician]:
    """The staff with contact hours, in steps of half an hour, of which the sketch needs nine in ten."""
    sessions = sum(census.sessions(track, day) for track in census.heads for day in WEEK)
    needed = 60 * (sessions * _GROUP_HOURS + len(census.places) * (_THERAPY_HOURS + _CASE_HOURS))
    part = min(1.0, needed / _TIGHT_USE / sum(c.most_contact or 0 for c in staff))
    return [replace(c, most_contact=int(part * (c.most_contact or 0) // 30) * 30) for c in staff]


def _named(staff: Sequence[Clinician]) -> Iterator[Clinician]:
    """The staff with names and with offices for those who have one, and now and then a wish."""
    for number, clinician in enumerate(staff):
        likes = clinician.leads[number % len(clinician.leads)]
        avoids = EVENING if clinician.track_limits and number % 4 == 2 else ""
        yield replace(
            clinician,
            name=clinician_name(number),
            wishes=(likes,) if number % 2 == 0 else (),
            avoids=(avoids,) if avoids else (),
        )
