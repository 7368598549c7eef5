"""Why people are moved against the previous timetable, in plain words: what the week asks now, or what they win."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.calendar import day_name
from models.carried import carried_over
from models.findings import ScoredWish
from models.moved import Move, Moved, moved
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.continuing import OF_PREVIOUS
from optimizer.score import score

MOST_WISHES = 2
FOR_OTHERS = "so that others can stay or get what they wish"


def moved_since(week: Week, timetable: Timetable, scored: Sequence[ScoredWish]) -> Moved | None:
    """Who is moved against the previous timetable, each with the reason; None without a previous one."""
    if week.previous is None:
        return None
    change = moved(week.previous.timetable, timetable)
    won = _won(score(week, carried_over(week)), scored)
    patients = (replace(m, why=_of_patient(week, timetable, m, won.get(m.who, []))) for m in change.patients)
    clinicians = (m for m in change.clinicians if m.who in week.clinic.clinician)
    return replace(
        change,
        patients=tuple(patients),
        clinicians=tuple(replace(m, why=_of_clinician(week, m, change)) for m in clinicians),
    )


def _won(before: Sequence[ScoredWish], now: Sequence[ScoredWish]) -> dict[str, list[str]]:
    """Patient or clinician -> the wishes that the previous timetable would grant less in this week."""
    won: dict[str, list[str]] = {}
    for one, other in zip(before, now, strict=True):
        if other.granted > one.granted and other.wish.kind not in OF_PREVIOUS:
            won.setdefault(other.wish.who, []).append(f"{other.wish.kind}: {other.wish.target}")
    return won


def _of_patient(week: Week, timetable: Timetable, move: Move, won: list[str]) -> str:
    before = week.previous.timetable.assignments[move.who] if week.previous else timetable.assignments[move.who]
    now = timetable.assignments[move.who]
    if len(before.days) != len(now.days):
        return f"now attends {len(now.days)} day{'s' * (len(now.days) != 1)} instead of {len(before.days)}"
    if before.track != now.track:
        return f"now in {now.track} instead of {before.track}"
    if cannot := next(_lost(week, move.before, move.who), ""):
        return cannot
    if due := _newly_due(move):
        return due
    if won:
        return f"gets {'; '.join(won[:MOST_WISHES])}"
    return next(_changed_groups(week, timetable, move), FOR_OTHERS)


def _changed_groups(week: Week, timetable: Timetable, move: Move) -> Iterator[str]:
    """What became of groups that are no longer the same for the patient."""
    for session in move.before:
        slot = session.slot.in_week(week.monday)
        now = [s for s in timetable.sessions if s.slot.is_same_block(slot) and s.type == session.type and s.is_group]
        group = f"{session.type} {day_name(slot.date)} {slot.block}"
        if session.is_group and not now:
            yield f"{group} no longer runs"
        yield from (f"{group} is now with {' and '.join(s.clinicians)}" for s in now if move.who in s.patients)


def _lost(week: Week, sessions: Sequence[Session], patient: str = "") -> Iterator[str]:
    """Why sessions cannot be held again."""
    for session in sessions:
        slot = session.slot.in_week(week.monday)
        held = next((s for s in week.slots if s.is_same_block(slot)), None)
        when = f"{day_name(slot.date)} {slot.block}"
        if held is None:
            yield f"{when} is not held this week"
            continue
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
    return f"sessions of {shown}" if theirs else FOR_OTHERS
