"""What has begun but could not be planned any more: it is set aside, so that the rules judge the rest of the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.repair import Published
from models.timetable import Assignment, Session, Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.past import sessions_begun
from optimizer.rule import Rule
from optimizer.rules import catalogue

Part = tuple[Session, str | None]
"""A session, or a single patient in it."""


def set_aside(week: Week, published: Published) -> tuple[Timetable, tuple[Session, ...]]:
    """The published timetable without what has begun and breaks a rule that is never bent, and what was taken out.

    Where a rule is broken by patients in a group, they alone are taken out of it, one after the other; else it is the
    whole session.
    """
    never_bent = [rule for rule in catalogue() if not rule.rank]
    left, aside, checked = _begun(week, published), list[Part](), -1
    while checked < len(aside):
        checked = len(aside)
        for rule in never_bent:
            while parts := _to_blame(week, rule, left):
                aside += parts
                left = _without(left, parts)
    ahead = (session for session in published.timetable.sessions if not published.is_past(session.slot))
    seen = replace(published.timetable, sessions=(*left.sessions, *ahead))
    return seen, tuple(replace(session, patients=(who,)) if who else session for session, who in aside)


def _begun(week: Week, published: Published) -> Timetable:
    """What has begun, with those days of the patients that are open to them in their track."""
    assignments = {who: _on_open_days(week, own) for who, own in published.timetable.assignments.items()}
    return Timetable(sessions_begun(published), assignments)


def _on_open_days(week: Week, own: Assignment) -> Assignment:
    person = week.patients.get(own.patient)
    if person is None:
        return own
    return replace(own, days=tuple(day for day in own.days if day in person.open_days.get(own.track, ())))


def _to_blame(week: Week, rule: Rule, timetable: Timetable) -> Sequence[Part]:
    """A part of the timetable without which the rule is broken less; several where no single one will do."""
    for breach in rule.audit(week, timetable):
        broken = _broken(week, rule, timetable, breach.who)
        parts = [part for session in timetable.sessions for part in _parts(session, breach)]
        if parts and _broken(week, rule, _without(timetable, parts), breach.who) < broken:
            single = ([part] for part in parts)
            helping = (one for one in single if _broken(week, rule, _without(timetable, one), breach.who) < broken)
            return next(helping, parts)
    return []


def _broken(week: Week, rule: Rule, timetable: Timetable, who: str) -> int:
    """How far the rule is broken by this one."""
    return sum(breach.amount for breach in rule.audit(week, timetable) if breach.who == who)


def _parts(session: Session, breach: Breach) -> Iterator[Part]:
    """The patients in the session, or it as a whole, if the breach may be theirs."""
    if breach.slot not in (None, session.slot) or breach.date not in (None, session.slot.date):
        return
    patients = [who for who in dict.fromkeys(session.patients) if _is_of(breach, who)]
    if session.is_group:
        yield from ((session, who) for who in patients)
    others = (*session.clinicians, session.room, session.type, *(() if session.is_group else patients))
    if any(_is_of(breach, name) for name in others if name):
        yield session, None


def _is_of(breach: Breach, name: str) -> bool:
    """Whether the breach is of this one, alone or with another ("P1 and P2")."""
    return breach.who == name or breach.who.startswith(f"{name} and ") or breach.who.endswith(f" and {name}")


def _without(timetable: Timetable, parts: Sequence[Part]) -> Timetable:
    sessions = []
    for session in timetable.sessions:
        out = [who for of, who in parts if of is session]
        left = tuple(who for who in session.patients if who not in out)
        if not out:
            sessions.append(session)
        elif left and None not in out:
            sessions.append(replace(session, patients=left))
    return replace(timetable, sessions=tuple(sessions))
