"""Whom and what a change may concern: read from the cell Target, and sometimes from Value."""

from __future__ import annotations

from inputs.change_names import known
from inputs.names import CellError, Names
from models.clinic import ALL, Clinic
from models.people import Clinician, Patient
from models.program import Room, Track
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
