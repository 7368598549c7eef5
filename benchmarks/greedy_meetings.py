"""Individual sessions by hand: for each patient the first time at which the own clinician and a room are free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.board import CLINICIAN, PATIENT, Board
from models.calendar import Slot
from models.clinic import NEVER, Lock
from models.program import IndividualKind
from models.timetable import INDIVIDUAL, Session
from models.week import PatientWeek
from optimizer.lock_match import fits_slot
from optimizer.rules.group_leaders import leaders_needed
from optimizer.variables import Meeting, Office


def fill_meetings(board: Board, locked: bool = False) -> None:
    """Find a time for every individual session due (or only those locked): patients with few days come first."""
    for person in sorted(board.week.attending, key=lambda p: p.days):
        for kind in person.individuals:
            held = sum(session.type == kind.name for session in board.of(PATIENT, person.id))
            for _ in range(kind.per_week - held if _locks(board, person, kind) or not locked else 0):
                _find(board, person, kind)


def _locks(board: Board, person: PatientWeek, kind: IndividualKind) -> list[Lock]:
    return [lock for lock in board.week.locks if lock.patient == person.id and lock.group == kind.name]


def _find(board: Board, person: PatientWeek, kind: IndividualKind) -> None:
    """Write in the first session that fits, if any does."""
    own = board.assignments[person.id].own.get(kind.role)
    others = [c.name for c in board.week.clinic.clinicians if c.role == kind.role and c.name != own]
    slots = list(_slots(board, person, kind))
    for clinician in (own, *others) if own else others:
        for slot in slots:
            if session := _session(board, person, kind, slot, clinician):
                _pull_out(board, person.id, slot)
                board.put(session)
                return


def _slots(board: Board, person: PatientWeek, kind: IndividualKind) -> Iterator[Slot]:
    """When it could be: in a block without a group, in windows near the track, in the place of a group."""
    week, mine = board.week, board.assignments[person.id]
    met = {s.slot.date for s in board.of(PATIENT, person.id) if s.type == kind.name}
    locks = _locks(board, person, kind)
    times = sorted(
        s for s in (*person.windows, *person.blocks)
        if s.date in mine.days and s.date not in met and all(fits_slot(lock, s) for lock in locks)
    )  # fmt: skip
    longest = week.clinic.settings.longest_wait
    blocks = [s for s in times if s.track == mine.track]
    yield from (s for s in blocks if not board.at_once(PATIENT, person.id, s))
    for slot in times:
        near = slot.is_window and not week.in_way(slot, mine.track) and week.wait(slot, mine.track) <= longest
        if near and not board.at_once(PATIENT, person.id, slot):
            yield slot
    yield from (s for s in blocks if _can_miss(board, person, s))


def _can_miss(board: Board, person: PatientWeek, slot: Slot) -> bool:
    """Whether the patient may be pulled out of the block and enough others stay in the group."""
    settings = board.week.clinic.settings
    inside = [s for s in board.of(PATIENT, person.id) if s.slot.date == slot.date and not s.slot.is_window]
    most = max(2, settings.pull_outs_per_day) if person.days == 1 else settings.pull_outs_per_day
    groups = [s for s in inside if s.is_group and s.slot == slot]
    enough = all(_can_lose_one(board, s) for s in groups)
    pulled = sum(not s.is_group for s in inside)
    return bool(groups) and enough and settings.individuals_during_groups != NEVER and pulled < most


def _can_lose_one(board: Board, session: Session) -> bool:
    """Whether the group is large enough, and led by as many, without one of its patients."""
    group = board.week.clinic.group_type[session.type]
    fewer = session.heads - 1
    return fewer >= max(1, group.least_patients) and leaders_needed(group, fewer) == len(session.clinicians)


def _session(board: Board, person: PatientWeek, kind: IndividualKind, slot: Slot, clinician: str) -> Session | None:
    """The session with a room, if the clinician may hold it then."""
    if not board.admits(Meeting(person.id, kind.name, slot, clinician)) or board.at_once(CLINICIAN, clinician, slot):
        return None
    rooms = board.free_rooms(Office("", slot, clinician))
    session = Session(slot, INDIVIDUAL, kind.name, (clinician,), rooms[0].name if rooms else None, (person.id,))
    return session if rooms and board.can_work(session) else None


def _pull_out(board: Board, patient: str, slot: Slot) -> None:
    """Take the patient out of the groups of the slot."""
    for session in [s for s in board.of(PATIENT, patient) if s.slot == slot]:
        board.wipe(session)
        board.put(replace(session, patients=tuple(who for who in session.patients if who != patient)))
