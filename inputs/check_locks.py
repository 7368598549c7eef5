"""Locks that nothing can fulfil, as far as the workbook shows it without planning a week."""

from __future__ import annotations

from collections.abc import Iterator

from inputs.lock_clashes import check_lock_pairs
from inputs.lock_places import lock_days, places, type_of_lock
from inputs.report import Report
from models.calendar import WEEKDAYS
from models.clinic import Clinic, Lock
from models.people import Patient
from models.program import GroupType, IndividualKind
from models.resolve_patient import open_to


def check_locks(clinic: Clinic, report: Report) -> None:
    """Note each lock that nothing can fulfil, and each that contradicts another one of the same patient.

    Skipped while the sheets that locks speak of have faults, which would show up here a second time.
    """
    if not report.is_clean("Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Individual sessions", "Patients"):
        return
    for lock in clinic.locks:
        if lock == Lock(lock.patient):
            report.warn(lock.source.cell("Patient ID"), "locks nothing; fill in another cell of the row, or delete it")
        kind = type_of_lock(clinic, lock)
        checks = [_place(clinic, lock), _patient(clinic, lock)]
        checks += [_group(clinic, lock, kind)] if isinstance(kind, GroupType) else []
        checks += [_individual(clinic, lock, kind)] if isinstance(kind, IndividualKind) else []
        for column, text in (found for check in checks for found in check):
            report.fault(lock.source.cell(column), text)
    check_lock_pairs(clinic, report)


def _place(clinic: Clinic, lock: Lock) -> Iterator[tuple[str, str]]:
    """The block is one of the track, and takes place on the day."""
    days = " or ".join(WEEKDAYS[day] for day in lock_days(lock))
    if not places(clinic, lock, range(7)):
        yield "Block", f"the track {lock.track} has no block {lock.block}; write one of its blocks"
    elif not places(clinic, lock):
        what = " ".join(name for name in (lock.track, lock.block) if name) or "The clinic"
        yield "Day", f"{what} has no block on {days}; write another day"


def _group(clinic: Clinic, lock: Lock, group: GroupType) -> Iterator[tuple[str, str]]:
    """The group may run there and then, its leader may lead it and its room suits it."""
    clinician, room = clinic.clinician.get(lock.clinician or ""), clinic.room.get(lock.room or "")
    if clinician and group.name not in (*clinician.leads, *clinician.assists):
        yield "Clinician", f"{clinician.name} may neither lead nor assist {group.name}; see Leads and Assists"
    if room and room.use == "Individual":
        yield "Room", f"{room.name} is for individual sessions only; write a room for groups"
    missing = [need for need in group.room_needs if room and need not in room.features]
    if missing:
        yield "Room", f"{lock.room} has no {' and no '.join(missing)}, which {group.name} needs; write another room"
    if lock.track and group.tracks and lock.track not in group.tracks:
        yield "Track", f"{group.name} may run in {' or '.join(group.tracks)} only"
    if group.days and not set(group.days) & set(lock_days(lock)):
        yield "Day", f"{group.name} may run on {' or '.join(WEEKDAYS[day] for day in group.days)} only"
    fitting = places(clinic, lock)
    if fitting and all(block.track is None for block in fitting):
        yield "Block", f"{lock.block} is a window, for individual sessions only; write a block of a track"


def _individual(clinic: Clinic, lock: Lock, kind: IndividualKind) -> Iterator[tuple[str, str]]:
    """The clinician has the role, the room is private and the time is long enough."""
    clinician, room = clinic.clinician.get(lock.clinician or ""), clinic.room.get(lock.room or "")
    if clinician and clinician.role != kind.role:
        yield "Clinician", f"{clinician.name} has the role {clinician.role}, but {kind.name} needs a {kind.role}"
    if room and room.use == "Group" and room.name not in [c.office for c in clinic.clinicians]:
        yield "Room", f"{room.name} is for groups only; write a room for individual sessions"
    fitting = places(clinic, lock)
    if fitting and all(block.span.minutes < kind.minutes for block in fitting):
        longest = max(block.span.minutes for block in fitting)
        yield "Group type", f"{kind.name} takes {kind.minutes} minutes, but the time locked has only {longest}"


def _patient(clinic: Clinic, lock: Lock) -> Iterator[tuple[str, str]]:
    """The patient may be in the track and in the group."""
    patient = clinic.patient.get(lock.patient or "")
    if patient is None:
        return
    if lock.track:
        yield from _track_of_patient(clinic, lock.track, patient)
    group = clinic.group_type.get(lock.group or "")
    if group and not open_to(patient.tags, group.open_to):
        yield "Group type", f"{group.name} is open to {' or '.join(group.open_to)} only; {patient.id} has no such tag"


def _track_of_patient(clinic: Clinic, track: str, patient: Patient) -> Iterator[tuple[str, str]]:
    wanted = clinic.track[track].open_to
    if patient.current_track not in (None, track):
        where = patient.source.cell("Current track")
        yield "Track", f"{patient.id} is kept in the track {patient.current_track} ({where}); change one of the two"
    elif not open_to(patient.tags, wanted):
        yield "Track", f"{track} is open to {' or '.join(wanted)} only; {patient.id} has no such tag"
