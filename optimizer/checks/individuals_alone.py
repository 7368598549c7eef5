"""Individual sessions for which one patient has no time at all, whatever all others do.

Proof: in every track, the days with a slot that suits the kind (at most Days this week) < Per week; or all kinds
together find fewer slots than sessions are due.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Shortage
from models.program import IndividualKind
from models.week import PatientWeek
from optimizer.counting_match import too_many
from optimizer.counting_meetings import LADDER, chances
from optimizer.counting_offer import Offer
from optimizer.counting_text import listed, shortage

WHY = {
    "individuals_held": "too few long enough blocks or windows are open to them with a {role} at work and a room",
    "own_clinician": "{own} shares too few long enough blocks or windows with them",
    "longest_wait": "the only times that suit are further from their groups than Longest wait (minutes) allows",
    "pull_outs": "the only times that suit are in blocks of their track, and pull-outs are not allowed",
}
COLUMN = {"individuals_held": "Session", "own_clinician": "With", "longest_wait": "Minutes", "pull_outs": "Minutes"}
Case = tuple[str, str, str]


def check(offer: Offer) -> Iterator[Shortage]:
    """Patients short of times for a kind, those with one reason together."""
    cases: dict[Case, list[PatientWeek]] = {}
    for person in offer.week.attending:
        for kind in person.individuals:
            step = _failing(offer, person, kind)
            if step:
                own = (
                    " or ".join(person.candidates[kind.role]) or f"nobody with the role {kind.role} and the tags asked"
                )
                case = (step, kind.name, own if step == "own_clinician" else "")
                cases.setdefault(case, []).append(person)
    for case, people in cases.items():
        yield _short(offer, case, people)


def _failing(offer: Offer, person: PatientWeek, kind: IndividualKind) -> str:
    """The first step of the ladder on which the session cannot be had; none if the last one can be kept."""
    if _can(offer, LADDER[-1], person, kind):
        return ""
    return next(step for step in LADDER if not _can(offer, step, person, kind))


def _can(offer: Offer, step: str, person: PatientWeek, kind: IndividualKind) -> bool:
    return any(_enough(offer, step, person, kind, track) for track in offer.tracks[person.id])


def _enough(offer: Offer, step: str, person: PatientWeek, kind: IndividualKind, track: str) -> bool:
    times = chances(offer, step, person, kind, track)
    days = sum(not times.isdisjoint(offer.on[date]) for date in person.open_days[track])
    if min(days, person.days) < kind.per_week:
        return False
    others = [k for k in person.individuals if k != kind]
    wants = {(k.name, n): chances(offer, step, person, k, track) for k in (kind, *others) for n in range(k.per_week)}
    places = {slot: 1 for slots in wants.values() for slot in slots}
    competing = next(too_many(wants, places), ([], set()))[0]
    return kind.name not in [name for name, _ in competing]


def _short(offer: Offer, case: Case, people: list[PatientWeek]) -> Shortage:
    step, name, own = case
    kind = offer.week.clinic.individual[name]
    due = f"{name} is due" if kind.per_week == 1 else f"{kind.per_week} sessions of {name} are due"
    text = f"{due} for {listed(p.id for p in people)}, but {WHY[step].format(role=kind.role, own=own)}"
    return shortage(step, text, _cell(step, kind, people))


def _cell(step: str, kind: IndividualKind, people: list[PatientWeek]) -> str:
    if len(people) == 1 or step == "own_clinician":
        return people[0].patient.source.cell(kind.role)
    return kind.source.cell(COLUMN[step])


CHECK = check
