"""Whom, what and when a change may concern: read from the cells Target and Value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from inputs.cells_away import Stretch, refuse_other_weeks, stretches
from inputs.cells_early import refuse_early
from inputs.change_names import known
from inputs.names import CellError, Names
from models.calendar import monday_of
from models.clinic import ALL, Clinic
from models.people import Clinician, Patient
from models.program import GroupType, Room, Track
from models.resolve_patient import types_of


def clinician(clinic: Clinic, text: str) -> Clinician:
    """The clinician of that name; CellError with the nearest if there is none, as for all others here."""
    return clinic.clinician[known("Clinicians", clinic.clinician, text)]


def track(clinic: Clinic, text: str) -> Track:
    """The track of that name."""
    return clinic.track[known("Tracks", clinic.track, text)]


def room(clinic: Clinic, text: str) -> Room:
    """The room of that name."""
    return clinic.room[known("Rooms", clinic.room, text)]


def patient(clinic: Clinic, text: str) -> Patient:
    """The patient with that ID."""
    return clinic.patient[known("Patient IDs", clinic.patient, text)]


def group_types(clinic: Clinic, text: str) -> tuple[str, ...]:
    """The names of the group types meant by the name of a type or of a category, or by All."""
    lists = {"Group types": list(clinic.group_type), "Categories": [g.category for g in clinic.group_types], ALL: [ALL]}
    names = Names({title: list(filter(None, dict.fromkeys(found))) for title, found in lists.items()})
    if not text:
        raise CellError(f"no {names.title} is given; write its name, or All")
    name = names.find(text)
    return tuple(clinic.group_type) if name == ALL else types_of(clinic, name)


def crossed_sizes(clinic: Clinic, names: Collection[str]) -> GroupType | None:
    """The first of the group types named whose smallest group is larger than its largest, if there is one."""
    types = (group for group in clinic.group_types if group.name in names)
    return next((g for g in types if g.most_patients is not None and g.least_patients > g.most_patients), None)


def planned_monday(clinic: Clinic) -> dt.date:
    """The Monday of the planned week, which is that of Week of, or the next one."""
    return monday_of(clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7))


def stretches_in_week(clinic: Clinic, text: str) -> Sequence[Stretch]:
    """When somebody or something is away; CellError where the text means nothing, or nothing in the planned week."""
    found = stretches(text)
    refuse_early(clinic, text)
    refuse_other_weeks(planned_monday(clinic), (on for on, _ in found))
    return found
