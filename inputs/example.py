"""Example clinics of any size: plainly invented people in a program that can be planned with every rule kept."""

from __future__ import annotations

import datetime as dt
from random import Random

from inputs.example_census import Census, take_census
from inputs.example_extras import kept_apart, locks, patients_away, prices, scenarios, time_off, weights
from inputs.example_patients import Admissions
from inputs.example_program import (
    blocks_of,
    group_types,
    individual_kinds,
    taper_plans,
    tracks_for,
    tracks_of,
    treatment_mix,
)
from inputs.example_rooms import furnish
from inputs.example_staff import hire
from models.calendar import monday_of
from models.clinic import Clinic, Settings


def example_clinic(patients: int = 40, seed: int = 1, week_of: dt.date | None = None, *, tight: bool = False) -> Clinic:
    """A clinic with so many patients (at least 1), the same for the same arguments.

    `week_of` is any date of the week to plan (next Monday if not given). A `tight` clinic has staff and rooms
    with little to spare, many pairs kept apart and half of its patients on five days. ValueError below 1 patient.
    """
    if patients < 1:
        raise ValueError(f"an example clinic needs at least 1 patient, not {patients}")
    monday = monday_of(week_of or dt.date.today() + dt.timedelta(days=7))
    rng = Random(f"{patients} patients, seed {seed}, {'tight' if tight else 'usual'}")
    names = tracks_for(patients)
    census = take_census(rng, patients, names, monday, tight)
    rooms, staff = furnish(census, hire(census))
    types, blocks = group_types(census.fewest_heads), blocks_of(names)
    off = time_off(monday, staff, rooms, census)
    people = Admissions(rng, staff, types, blocks).admit(census.places, monday, off)
    tags = {tag for patient in people for tag in patient.tags}
    return Clinic(
        settings=Settings(
            clinic=f"Example clinic ({patients} patient{'s' if patients > 1 else ''})", week_of=monday,
            who_to_call="Front desk, 555 0100",
        ),
        tracks=tracks_of(_most_patients(census)),
        blocks=blocks, group_types=types, clinicians=staff, rooms=rooms, individuals=individual_kinds(tags),
        plans=taper_plans(), mix=treatment_mix(tags), patients=people,
        keep_apart=tuple(kept_apart(rng, people, census)),
        time_off=(*off, *patients_away(people, census)),
        locks=tuple(locks(people, staff, census)),
        priorities=weights(),
        prices=prices(),
        scenarios=tuple(scenarios(staff, rooms, census)),
    )  # fmt: skip


def _most_patients(census: Census) -> dict[str, int]:
    """A tenth and two more than the sketch has on the fullest day of each track."""
    return {track: max(days) + 2 + max(days) // 10 for track, days in census.heads.items()}
