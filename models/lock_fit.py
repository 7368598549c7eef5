"""What of a lock nothing can fulfil, as far as the clinic shows it without planning a week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.calendar import WEEKDAYS
from models.clinic import Clinic, Lock
from models.lock_places import lock_days, places, type_of_lock
from models.people import Patient
from models.program import GroupType, IndividualKind
from models.resolve_patient import open_to


@dataclass(frozen=True)
class Misfit:
    """The column of a lock that the clinic does not allow, why not, and what to do about it if that is not clear."""

    column: str
    why: str
    remedy: str = ""

    def __str__(self) -> str:
        return "; ".join(filter(None, (self.why, self.remedy)))


def misfits(clinic: Clinic, lock: Lock) -> Iterator[Misfit]:
    """What of the lock does not go with its type, its patient, or the times at which anything is held."""
    yield from _place(clinic, lock)
    yield from _patient(clinic, lock)
    kind = type_of_lock(clinic, lock)
    if isinstance(kind, GroupType):
        yield from _group(clinic, lock, kind)
    elif kind:
        yield from _individual(clinic, lock, kind)


def _place(clinic: Clinic, lock: Lock) -> Iterator[Misfit]:
    """The block is one of the track, and takes place on the day."""
    days = " or ".join(WEEKDAYS[day] for day in lock_days(lock))
    if not places(clinic, lock, range(7)):
        yield Misfit("Block", f"the track {lock.track} has no block {lock.block}", "write one of its blocks")
    elif not places(clinic, lock):
        what = " ".join(name for name in (lock.track, lock.block) if name) or "The clinic"
        yield Misfit("Day", f"{what} has no block on {days}", "write another day")


def _group(clinic: Clinic, lock: Lock, group: GroupType) -> Iterator[Misfit]:
    """The group may run there and then, its leader may lead it and its room suits it."""
    clinician, room = clinic.clinician.get(lock.clinician or ""), clinic.room.get(lock.room or "")
    if clinician and group.name not in (*clinician.leads, *clinician.assists):
        why = f"{clinician.name} may neither lead nor assist {group.name}"
        yield Misfit("Clinician", why, "see Leads and Assists")
    if room and room.use == "Individual":
        yield Misfit("Room", f"{room.name} is for individual sessions only", "write a room for groups")
    missing = [need for need in group.room_needs if room and need not in room.features]
    if missing:
        why = f"{lock.room} has no {' and no '.join(missing)}, which {group.name} needs"
        yield Misfit("Room", why, "write another room")
    if lock.track and group.tracks and lock.track not in group.tracks:
        yield Misfit("Track", f"{group.name} may run in {' or '.join(group.tracks)} only")
    if group.days and not set(group.days) & set(lock_days(lock)):
        yield Misfit("Day", f"{group.name} may run on {' or '.join(WEEKDAYS[day] for day in group.days)} only")
    fitting = places(clinic, lock)
    if fitting and all(block.track is None for block in fitting):
        why = f"{lock.block} is a window, for individual sessions only"
        yield Misfit("Block", why, "write a block of a track")


def _individual(clinic: Clinic, lock: Lock, kind: IndividualKind) -> Iterator[Misfit]:
    """The clinician has the role, the room is private and the time is long enough."""
    clinician, room = clinic.clinician.get(lock.clinician or ""), clinic.room.get(lock.room or "")
    if clinician and clinician.role != kind.role:
        why = f"{clinician.name} has the role {clinician.role}, but {kind.name} needs the role {kind.role}"
        yield Misfit("Clinician", why)
    if room and room.use == "Group" and room.name not in [c.office for c in clinic.clinicians]:
        yield Misfit("Room", f"{room.name} is for groups only", "write a room for individual sessions")
    fitting = places(clinic, lock)
    if fitting and all(block.span.minutes < kind.minutes for block in fitting):
        longest = max(block.span.minutes for block in fitting)
        yield Misfit("Group type", f"{kind.name} takes {kind.minutes} minutes, but the time locked has only {longest}")


def _patient(clinic: Clinic, lock: Lock) -> Iterator[Misfit]:
    """The patient may be in the track and in the group."""
    patient = clinic.patient.get(lock.patient or "")
    if patient is None:
        return
    if lock.track:
        yield from _track_of_patient(clinic, lock.track, patient)
    group = clinic.group_type.get(lock.group or "")
    if group and not open_to(patient.tags, group.open_to):
        why = f"{group.name} is open to {' or '.join(group.open_to)} only"
        yield Misfit("Group type", why, f"{patient.id} has no such tag")


def _track_of_patient(clinic: Clinic, track: str, patient: Patient) -> Iterator[Misfit]:
    """A patient is kept in the current track, also where it is not open to them."""
    wanted = clinic.track[track].open_to
    if patient.current_track not in (None, track):
        where = patient.source.cell("Current track")
        why = f"{patient.id} is kept in the track {patient.current_track} ({where})"
        yield Misfit("Track", why, "change one of the two")
    elif patient.current_track is None and not open_to(patient.tags, wanted):
        yield Misfit("Track", f"{track} is open to {' or '.join(wanted)} only", f"{patient.id} has no such tag")
