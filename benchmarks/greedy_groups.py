"""Group sessions by hand: block after block, the type that most patients need, with a leader and a room free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from benchmarks.board import CLINICIAN, PATIENT, Board
from benchmarks.greedy_needs import Need, need
from models.calendar import Slot
from models.program import GroupType, Room
from models.timetable import GROUP, Session
from optimizer.lock_match import fits_slot
from optimizer.rules.group_leaders import leaders_needed
from optimizer.rules.group_size_most import most_heads
from optimizer.variables import Join, Lead, Use


def fill_groups(board: Board) -> None:
    """Give every patient a group in every block attended: locked groups first, then where staff is short."""
    waiting = {slot: _coming(board, slot) for slot in board.week.blocks}
    for slot in waiting:
        waiting[slot] = _open_locked(board, slot, waiting[slot])
    for slot in sorted(waiting, key=lambda s: _spare_staff(board, s, len(waiting[s]))):
        for least in (None, 1):
            left = _open_all(board, slot, waiting[slot], least)
            waiting[slot] = [who for who in left if not _squeeze_in(board, slot, who)]


def _coming(board: Board, slot: Slot) -> list[str]:
    """The patients who are there in the block."""
    there = [a.patient for a in board.assignments.values() if a.track == slot.track and slot.date in a.days]
    return [w for w in there if slot in board.week.patients[w].blocks and not board.at_once(PATIENT, w, slot)]


def _spare_staff(board: Board, slot: Slot, heads: int) -> int:
    """Clinicians at work who lead groups, less the groups of ten that the block needs."""
    leaders = [c for c in board.week.clinic.clinicians if c.leads and slot in board.week.at_work[c.name]]
    return len(leaders) - -(-heads // 10)


def _open_locked(board: Board, slot: Slot, waiting: list[str]) -> list[str]:
    """Write in the groups that locks ask for; who still waits."""
    for lock in board.week.locks:
        group = board.week.clinic.group_type.get(lock.group or "")
        if group and lock.patient is None and fits_slot(lock, slot):
            leaders = [lock.clinician] if lock.clinician else []
            waiting = _open(board, slot, [group], waiting, 1, leaders)
    return waiting


def _open_all(board: Board, slot: Slot, waiting: list[str], least: int | None) -> list[str]:
    """Open groups until nobody waits or none can be; `least` heads instead of what the types ask. Who still waits."""
    before = None
    while waiting and waiting != before:
        before, types = waiting, sorted(board.week.clinic.group_types, key=lambda t: -_worth(board, slot, t, waiting))
        waiting = _open(board, slot, types, waiting, least)
    return waiting


def _worth(board: Board, slot: Slot, group: GroupType, waiting: Sequence[str]) -> int:
    """What the patients who need the type most would have of one group."""
    needs = sorted((need(board, who, slot, group.name) for who in waiting), reverse=True)
    return sum(max(0, one) for one in needs[: group.most_patients])


def _open(
    board: Board, slot: Slot, types: Sequence[GroupType], waiting: list[str], least: int | None = None,
    leaders: Sequence[str] = (),
) -> list[str]:  # fmt: skip
    """Write in a group of the first type that can be had; who still waits."""
    for group in types:
        if session := _session(board, slot, group, waiting, least, leaders):
            board.put(session)
            return [who for who in waiting if who not in session.patients]
    return waiting


def _session(
    board: Board, slot: Slot, group: GroupType, waiting: list[str], least: int | None, leaders: Sequence[str]
) -> Session | None:
    """A group of the type; where a second leader is missing, with as many patients as one may lead."""
    rooms = board.free_rooms(Use("", slot, group.name, ""))
    patients = _pick(board, slot, group, rooms, waiting)
    if len(patients) < max(1, group.least_patients if least is None else least):
        return None
    sizes = [len(patients), min(len(patients), group.second_above or len(patients))]
    for size in dict.fromkeys(sizes):
        room = next((r for r in rooms if (most := most_heads(group, r)) is None or most >= size), rooms[-1])
        if led := _led(board, Session(slot, GROUP, group.name, (), room.name, tuple(patients[:size])), leaders):
            return led
    return None


def _pick(board: Board, slot: Slot, group: GroupType, rooms: Sequence[Room], waiting: Sequence[str]) -> list[str]:
    """Those who need the type most, as many as fit, shared out evenly if it takes several groups."""
    if not rooms:
        return []
    most = most_heads(group, rooms[-1]) or len(waiting)
    share = -(-len(waiting) // -(-len(waiting) // most))
    needs = {who: need(board, who, slot, group.name) for who in waiting}
    picked: list[str] = []
    for who in sorted(waiting, key=lambda one: -needs[one]):
        if needs[who] >= Need.AVOIDED and len(picked) < share and not _kept_from(board, who, picked):
            picked.append(who)
    return picked


def _led(board: Board, session: Session, wanted: Sequence[str]) -> Session | None:
    """The session with leaders who are free: those whom its patients wish, then who has worked least."""
    week, group, slot = board.week, board.week.clinic.group_type[session.type], session.slot
    patients = [week.patients[who].patient for who in session.patients]
    able = [c for c in week.clinic.clinicians if board.admits(Lead(c.name, slot, group.name))]
    loved = {
        c.name: sum((c.name in p.clinician_wishes) - 2 * (c.name in p.clinician_avoids) for p in patients) for c in able
    }
    able.sort(key=lambda c: (-loved[c.name], len(board.of(CLINICIAN, c.name))))
    others = leaders_needed(group, session.heads) - 1
    for first in wanted or [c.name for c in able]:
        joining = [c.name for c in week.clinic.clinicians if board.admits(Join(c.name, slot, group.name, first))]
        for more in combinations([name for name in joining if name != first], others):
            led = replace(session, clinicians=(first, *more))
            if board.can_work(led):
                return led
    return None


def _squeeze_in(board: Board, slot: Slot, patient: str) -> bool:
    """Whether the patient got a seat that is left in a group of the block, the most needed first."""
    open_now = {s for a in board.assignments for s in board.of(PATIENT, a) if s.slot == slot and s.is_group}
    ordered = sorted(open_now, key=lambda s: (-need(board, patient, slot, s.type), s.type, s.clinicians))
    for session in ordered:
        group, room = board.week.clinic.group_type[session.type], board.week.clinic.room[str(session.room)]
        most = most_heads(group, room)
        full = most is not None and session.heads >= most
        led = leaders_needed(group, session.heads + 1) == len(session.clinicians)
        allowed = need(board, patient, slot, session.type) > Need.IMPOSSIBLE
        if led and allowed and not full and not _kept_from(board, patient, session.patients):
            board.wipe(session)
            board.put(replace(session, patients=(*session.patients, patient)))
            return True
    return False


def _kept_from(board: Board, patient: str, others: Sequence[str]) -> bool:
    pairs = board.week.clinic.keep_apart
    return any({patient, other} == {pair.patient, pair.other} for pair in pairs for other in others)
