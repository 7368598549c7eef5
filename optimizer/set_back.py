"""One patient set back to the previous timetable while all others stay as planned: what would that break or cost?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.carried import carried_over
from models.findings import Finding, ScoredWish
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.wishes import kinds

HALVES = 2


@dataclass(frozen=True)
class Setback:
    """What comes of it: rules broken that were kept, or broken further, and wishes of anybody that are granted less."""

    broken: tuple[Finding, ...]
    lost: tuple[ScoredWish, ...]


def set_back(week: Week, timetable: Timetable, who: str) -> Timetable:
    """The timetable in which the patient has the track, days, own clinicians and sessions of the previous one.

    A group that now has other clinicians has those of before, and one that no longer runs is held for them alone.
    """
    carried = carried_over(week)
    held = [replace(s, patients=tuple(p for p in s.patients if p != who)) for s in timetable.sessions]
    held = [session for session in held if session.patients]
    for before in carried.of_patient.get(who, ()):
        now = _now(held, before)
        held = [session for session in held if session is not now]
        room, others = (now.room, now.patients) if now else (before.room, ())
        held.append(replace(before, room=room, patients=(*others, who)))
    return Timetable(tuple(held), {**timetable.assignments, who: carried.assignments[who]})


def setback(
    week: Week, timetable: Timetable, who: str, findings: Sequence[Finding], scored: Sequence[ScoredWish]
) -> Setback:
    """What setting the patient back does to the timetable, of which the audit and the score are known."""
    back = set_back(week, timetable, who)
    before, after = _amounts(findings), audit(week, back)
    more = {of for of, amount in _amounts(after).items() if amount > before[of]}
    lost = (s for s in scored if s.granted and kinds()[s.wish.kind].score(week, back, s.wish) < HALVES * s.granted)
    return Setback(tuple(f for f in after if (f.rule, f.who) in more), tuple(lost))


def _amounts(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """How far each rule is broken by each person or thing, in all."""
    amounts: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        amounts[finding.rule, finding.who] += finding.amount
    return amounts


def _now(held: Sequence[Session], before: Session) -> Session | None:
    """The group of before as it is held now, with the same clinicians if one of several is."""
    groups = [s for s in held if before.is_group and s.is_group and (s.slot, s.type) == (before.slot, before.type)]
    return min(groups, key=lambda s: {*s.clinicians} != {*before.clinicians}, default=None)
