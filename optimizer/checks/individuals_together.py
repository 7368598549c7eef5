"""More individual sessions due than the clinicians of a role, or a patient's own one, have times for.

Proof: a clinician holds one session at a time, so no more than the slots that do not overlap; of those with a given
own clinician, sessions that compete for the same times <= those times.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import clock
from models.findings import Shortage
from models.program import IndividualKind
from models.week import PatientWeek
from optimizer.counting_match import too_many, turns
from optimizer.counting_meetings import LADDER, in_any_track
from optimizer.counting_offer import NO_SLOTS, Offer
from optimizer.counting_text import counted, listed, shortage

Due = tuple[PatientWeek, IndividualKind]
WHERE = {
    "own_clinician": "in which both are there",
    "longest_wait": "within Longest wait (minutes) of their groups",
    "pull_outs": "within Longest wait (minutes) of their groups and outside their blocks",
}


def check(offer: Offer) -> Iterator[Shortage]:
    """Roles, groups of clinicians and single clinicians with more sessions due than times."""
    for role in offer.week.clinic.roles:
        due = [(p, kind) for p in offer.week.attending for kind in offer.week.asked_of(p.id) if kind.role == role]
        of_role = [*_all_of(offer, LADDER[0], due, offer.of_role(role))]
        yield from of_role or _of_own(offer, role, due)


def _of_own(offer: Offer, role: str, due: list[Due]) -> Iterator[Shortage]:
    """Those who may be the own clinicians of some patients, one or several together."""
    for names in dict.fromkeys(person.candidates[role] for person, _ in due):
        bound = [(person, kind) for person, kind in due if {*names}.issuperset(person.candidates[role] or (None,))]
        yield from _contact(offer, bound, names)
        if len(names) == 1:
            yield from _one(offer, bound, names[0])
        elif names:
            yield from _all_of(offer, LADDER[1], bound, names)


def _all_of(offer: Offer, step: str, due: list[Due], names: tuple[str, ...]) -> Iterator[Shortage]:
    kinds = dict.fromkeys(kind for _, kind in due)
    slots = {name: NO_SLOTS.union(*(offer.held_by(name, kind) for kind in kinds)) for name in names}
    wanted, times = sum(kind.per_week for _, kind in due), sum(len(turns(of)) for of in slots.values())
    if wanted > times > 0:
        text = (
            f"{counted(wanted, 'individual session')} are due in the week, but {listed(names)} can hold at most "
            f"{times} one after the other: add hours, blocks or windows, rooms or staff"
        )
        yield shortage(step, text, due[0][1].source.cell("With"))


def _contact(offer: Offer, due: list[Due], names: tuple[str, ...]) -> Iterator[Shortage]:
    staff = [offer.week.clinic.clinician[name] for name in names]
    limits = [person.most_contact for person in staff if person.most_contact is not None]
    minutes = sum(kind.minutes * kind.per_week for _, kind in due)
    if names and len(limits) == len(names) and minutes > sum(limits):
        text = (
            f"{clock(minutes)} hours of individual sessions are due with {listed(names)} as own clinicians, but the "
            f"most contact hours are {clock(sum(limits))}: share the patients or allow more"
        )
        yield shortage("contact_hours", text, staff[0].source.cell("Most contact hours per week"))


def _one(offer: Offer, due: list[Due], name: str) -> Iterator[Shortage]:
    """The dearest policy first that the clinician's own sessions show to be short."""
    person = offer.week.clinic.clinician[name]
    if next(_competing(offer, LADDER[-1], due, name), None):
        step = next(step for step in LADDER[1:] if next(_competing(offer, step, due, name), None))
        for text in _competing(offer, step, due, name):
            yield shortage(step, text, person.source.cell("Mon"))


def _competing(offer: Offer, step: str, due: list[Due], name: str) -> Iterator[str]:
    of_turn = turns(NO_SLOTS.union(*(offer.held_by(name, kind) for _, kind in due)))
    wants = {}
    for person, kind in due:
        slots = in_any_track(offer, step, person, kind, name)
        suited = [n for n, turn in enumerate(of_turn) if not turn.isdisjoint(slots)]
        wants.update({(person.id, kind.name, n): suited for n in range(kind.per_week)})
    for competing, times in too_many(wants, dict.fromkeys(range(len(of_turn)), 1)):
        if len(competing) > len(times) > 0:
            sessions, patients = counted(len(competing), "individual session"), listed(want[0] for want in competing)
            text = f"{sessions} of {patients} are due with {name}, who has only {counted(len(times), 'time')} for them "
            yield f"{text}{WHERE[step]}: add hours or share the patients"


CHECK = check
