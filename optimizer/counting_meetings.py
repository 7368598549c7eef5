"""Individual sessions under one policy after the other: with whom and in which slots a patient could have them."""

from __future__ import annotations

from models.program import IndividualKind
from models.week import PatientWeek
from optimizer.counting_offer import NO_SLOTS, Offer, Slots
from optimizer.rules.pull_outs import most_pull_outs

LADDER = ("individuals_held", "own_clinician", "longest_wait", "pull_outs")
"""Policies from the dearest to the cheapest: on each step those before it are kept as well."""


def clinicians(offer: Offer, step: str, person: PatientWeek, kind: IndividualKind) -> tuple[str, ...]:
    """Who may hold the patient's session on this step: all of the role, later only who may be the own clinician."""
    return offer.of_role(kind.role) if step == LADDER[0] else person.candidates[kind.role]


def slots(offer: Offer, step: str, person: PatientWeek, track: str) -> Slots:
    """The slots that the patient of this track could use on this step: later none too far off, or none in blocks."""
    found = offer.slots(person, track)
    if LADDER.index(step) >= LADDER.index("longest_wait"):
        found &= offer.near(track)
    if step == "pull_outs" and not most_pull_outs(offer.week, person):
        found -= offer.all_blocks
    return found


def chances(
    offer: Offer, step: str, person: PatientWeek, kind: IndividualKind, track: str, clinician: str | None = None
) -> Slots:
    """The slots in which the patient of this track could have the session (with this clinician) on this step."""
    who = (clinician,) if clinician else clinicians(offer, step, person, kind)
    return offer.meetings(kind, who) & slots(offer, step, person, track)


def in_any_track(offer: Offer, step: str, person: PatientWeek, kind: IndividualKind, clinician: str) -> Slots:
    """The slots for the session with this clinician on this step, whatever track the patient is in."""
    tracks = offer.tracks[person.id]
    return NO_SLOTS.union(*(chances(offer, step, person, kind, track, clinician) for track in tracks))
