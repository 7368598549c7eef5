"""What a planned week has least of: the share in use of caseloads, contact hours, places, rooms and staff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.hours import minutes_of
from models.program import Track
from models.result import PlannedWeek
from models.scenario import Use

AN_HOUR = 60
MOST_NAMED = 3


def scarcest(planned: PlannedWeek) -> tuple[Use, ...]:
    """What is nearest to being used up, scarcest first; few are named, and none where nothing is limited."""
    return tuple(sorted((use for use in _uses(planned) if use.of), key=lambda use: -use.share)[:MOST_NAMED])


def _uses(planned: PlannedWeek) -> Iterator[Use]:
    for role in dict.fromkeys(clinician.role for clinician in planned.week.clinic.clinicians):
        yield from _of_role(planned, role)
    for track in planned.week.clinic.tracks:
        yield from _of_track(planned, track)


def _of_role(planned: PlannedWeek, role: str) -> Iterator[Use]:
    """Caseload, contact hours and windows of all clinicians of the role together."""
    week, timetable = planned.week, planned.timetable
    staff = [clinician for clinician in week.clinic.clinicians if clinician.role == role]
    names = {clinician.name for clinician in staff}
    caseload = [clinician.caseload for clinician in staff if clinician.caseload is not None]
    if len(caseload) == len(staff):
        owned = sum(assignment.own.get(role) in names for assignment in timetable.assignments.values())
        yield Use(f"{role}: caseload", owned, sum(caseload), "patients")
    contact = [clinician.most_contact for clinician in staff if clinician.most_contact is not None]
    if len(contact) == len(staff):
        minutes = sum(minutes_of(week, s) for name in names for s in timetable.of_clinician.get(name, ()))
        yield Use(f"{role}: contact hours", minutes / AN_HOUR, sum(contact) / AN_HOUR, "hours")
    if role in week.clinic.roles:
        held = sum(s.slot.is_window for name in names for s in timetable.of_clinician.get(name, ()))
        windows = sum(len({(w.date, w.span) for w in week.at_work[name] if w.is_window}) for name in names)
        yield Use(f"{role}: windows for individual sessions", held, windows, "windows")


def _of_track(planned: PlannedWeek, track: Track) -> Iterator[Use]:
    """Places on the fullest day, group rooms and clinicians in all blocks of the track together."""
    week, sessions = planned.week, planned.timetable.sessions
    present = Counter(date for a in planned.timetable.assignments.values() if a.track == track.name for date in a.days)
    if track.most_patients is not None and present:
        yield Use(f"{track.name}: patients on the fullest day", max(present.values()), track.most_patients, "patients")
    blocks = [slot for slot in week.blocks if slot.track == track.name]
    rooms = [room.name for room in week.clinic.rooms if room.use != "Individual"]
    in_rooms = {(s.room, slot) for slot in blocks for s in sessions if s.room in rooms and s.slot.overlaps(slot)}
    is_open = [(room, slot) for room in rooms for slot in blocks if slot in week.open_rooms[room]]
    yield Use(f"{track.name}: rooms for groups", len(in_rooms), len(is_open), "rooms and blocks")
    at_work = {(name, slot) for name, there in week.at_work.items() for slot in blocks if slot in there}
    busy = {(name, slot) for slot in blocks for s in sessions if s.slot.overlaps(slot) for name in s.clinicians}
    yield Use(f"{track.name}: clinicians at work", len(busy & at_work), len(at_work), "clinicians and blocks")
