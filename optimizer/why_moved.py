"""Why people are moved against the previous timetable, in plain words: what the week asks now, or what they win."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.calendar import day_name
from models.findings import ScoredWish
from models.moved import Move, Moved, moved
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.for_others import NO_REASON, ForOthers
from optimizer.set_back import setback

MOST_EXPLAINED = 60
"""So many patients are set back to see for whom they are moved: of 300 patients, each takes a tenth of a second."""
ONE_OF_MANY = "could have stayed; for whom was not looked into, as so many are moved"


def moved_since(week: Week, timetable: Timetable, scored: Sequence[ScoredWish]) -> Moved | None:
    """Who is moved against the previous timetable, each with the reason; None without a previous one."""
    if week.previous is None:
        return None
    change = moved(week.previous.timetable, timetable)
    asked = {move.who: _asked(week, timetable, move) for move in change.patients}
    findings = audit(week, timetable)
    free = [who for who, why in asked.items() if not why]
    backs = {who: setback(week, timetable, who, findings, scored) for who in free[:MOST_EXPLAINED]}
    known = {**asked, **dict.fromkeys(change.came, "new"), **dict.fromkeys(free[MOST_EXPLAINED:], ONE_OF_MANY)}
    others = ForOthers(week, timetable, scored, backs, known)
    patients = (replace(move, why=asked[move.who] or others.reason(move)) for move in change.patients)
    clinicians = (m for m in change.clinicians if m.who in week.clinic.clinician)
    return replace(
        change,
        patients=tuple(patients),
        clinicians=tuple(replace(m, why=_of_clinician(week, m, change)) for m in clinicians),
    )


def _asked(week: Week, timetable: Timetable, move: Move) -> str:
    """What the week asks of the patient that it did not before, or cannot give any more; empty if nothing."""
    before = week.previous.timetable.assignments[move.who] if week.previous else timetable.assignments[move.who]
    now = timetable.assignments[move.who]
    if len(before.days) != len(now.days):
        return f"now attends {len(now.days)} day{'s' * (len(now.days) != 1)} instead of {len(before.days)}"
    return next(_lost(week, move.before, move.who), "") or _newly_due(move)


def _lost(week: Week, sessions: Sequence[Session], patient: str = "") -> Iterator[str]:
    """Why sessions cannot be held again."""
    for session in sessions:
        slot = session.slot.in_week(week.monday)
        held = next((s for s in week.slots if s.is_same_block(slot)), None)
        when = f"{day_name(slot.date)} {slot.block}"
        if held is None:
            yield f"{when} is not held this week"
            continue
        if held.span != slot.span:
            yield f"{when} is held {held.span} now"
        yield from (f"{who} is away {when}" for who in session.clinicians if held not in week.at_work.get(who, ()))
        person = week.patients.get(patient)
        if person and held not in person.blocks | person.windows:
            yield f"cannot come {when}"
        if person and not session.is_group and session.type not in {kind.name for kind in person.individuals}:
            yield f"{session.type} is not due this week"


def _newly_due(move: Move) -> str:
    held = {session.type for session in move.before if not session.is_group}
    new = [session.type for session in move.after if not session.is_group and session.type not in held]
    return f"{new[0]} is due this week" if new else ""


def _of_clinician(week: Week, move: Move, change: Moved) -> str:
    if away := next(_lost(week, move.before), ""):
        return away
    others = {*change.came, *change.left, *(m.who for m in change.patients)}
    theirs = dict.fromkeys(p for session in (*move.before, *move.after) for p in session.patients if p in others)
    shown = ", ".join(list(theirs)[:3]) + (" and others" if len(theirs) > 3 else "")
    return f"sessions of {shown}" if theirs else NO_REASON
