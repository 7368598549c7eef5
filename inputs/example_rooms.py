"""The rooms of the example clinic: group rooms for the fullest block, art and music rooms, offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inputs.example_census import Census
from inputs.example_program import CASE_MANAGER, THERAPIST, WEEK
from models.people import Clinician
from models.program import Room

_SEATS = (12, 14, 12, 10)
_FULL_TIME_DAYS = 5


def furnish(census: Census, staff: Sequence[Clinician]) -> tuple[tuple[Room, ...], tuple[Clinician, ...]]:
    """The rooms, and the staff with the offices that they have; part-timers use the consulting rooms."""
    housed, offices = _with_offices(staff, census.tight)
    homeless = sum(c.role in (THERAPIST, CASE_MANAGER) and c.office is None for c in housed)
    spare = 0 if census.tight and homeless > 1 else 1
    rooms = (
        *_group_rooms(census),
        *_studios(max(1, round(len(census.places) / 100)), census.tight),
        *offices,
        *(Room(f"Consulting room {n}", "Individual", 3) for n in range(1, -(-homeless // 2) + spare + 1)),
    )
    return rooms, housed


def _with_offices(staff: Sequence[Clinician], tight: bool) -> tuple[tuple[Clinician, ...], list[Room]]:
    housed: list[Clinician] = []
    offices: list[Room] = []
    for clinician in staff:
        has_office = clinician.role == THERAPIST or (clinician.role == CASE_MANAGER and not tight)
        if has_office and len(clinician.hours) >= _FULL_TIME_DAYS:
            offices.append(Room(f"Office {len(offices) + 1}", "Individual", 3))
            clinician = replace(clinician, office=offices[-1].name)
        housed.append(clinician)
    return tuple(housed), offices


def _group_rooms(census: Census) -> list[Room]:
    """One for each group of the fullest block and one to spare; every second has a screen."""
    fullest = max(census.groups_at_once(track, day) for track in census.heads for day in WEEK)
    return [
        Room(f"Group room {n + 1}", "Both" if n % 4 == 3 else "Group", _SEATS[n % 4], ("Screen",) if n % 2 == 0 else ())
        for n in range(fullest + (not census.tight))
    ]


def _studios(count: int, tight: bool) -> list[Room]:
    """Rooms for art and for music or, in a tight clinic, for both."""
    ends = ("",) if count == 1 else tuple(f" {n}" for n in range(1, count + 1))
    if tight:
        return [Room(f"Studio{end}", "Group", 10, ("Sink", "Easels", "Instruments")) for end in ends]
    art = [Room(f"Art studio{end}", "Group", 8, ("Sink", "Easels")) for end in ends]
    return art + [Room(f"Music room{end}", "Group", 10, ("Instruments",)) for end in ends]
