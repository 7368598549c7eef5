"""More patients than the caseloads take: the given own ones of a clinician, or those whose own clinician is blank.

Proof: given patients <= Caseload; patients with a blank role due <= places left of all whom they could be given, which
are those of the role who have a time for each of their sessions: a clinician away all week takes nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.findings import Shortage
from models.people import Clinician
from models.week import PatientWeek
from optimizer.counting_match import too_many
from optimizer.counting_meetings import in_any_track
from optimizer.counting_offer import Offer
from optimizer.counting_text import counted, listed, shortage

KEY, STEP = "caseload", "own_clinician"


def check(offer: Offer) -> Iterator[Shortage]:
    """Clinicians with too many patients given, then patients too many for the places left."""
    given = {c.name: _given(offer, c.name) for c in offer.week.clinic.clinicians}
    for clinician in offer.week.clinic.clinicians:
        if clinician.caseload is not None and given[clinician.name] > clinician.caseload:
            yield _over(clinician, given[clinician.name])
    yield from _blank(offer, given)


def _given(offer: Offer, clinician: str) -> int:
    return sum(clinician in person.patient.own.values() for person in offer.week.patients.values())


def _over(clinician: Clinician, given: int) -> Shortage:
    text = (
        f"{clinician.name} is named as own clinician of {counted(given, 'patient')}, but the caseload is "
        f"{clinician.caseload}: name another for {given - (clinician.caseload or 0)} of them, or raise the caseload"
    )
    return shortage(KEY, text, clinician.source.cell("Caseload"))


def _blank(offer: Offer, given: dict[str, int]) -> Iterator[Shortage]:
    people = offer.week.attending
    places = {
        c.name: len(people) if c.caseload is None else max(0, c.caseload - given[c.name])
        for c in offer.week.clinic.clinicians
    }
    for role in offer.week.clinic.roles:
        due = [p for p in people if offer.week.needs_own(p.id, role)]
        blank = [p for p in due if role not in p.patient.own and p.candidates[role]]
        for ids, names in too_many({p.id: _takers(offer, p, role) for p in blank}, places):
            left = sum(places[name] for name in names)
            text = (
                f"{listed(ids)}: {counted(len(ids), 'patient')} to be given a {role}, but the caseloads of "
                f"{listed(sorted(names))} leave {counted(left, 'place')}: raise a caseload or name others"
            )
            yield shortage(KEY, text, offer.week.patients[ids[0]].patient.source.cell(role))


def _takers(offer: Offer, person: PatientWeek, role: str) -> Sequence[str]:
    """Who could hold all of the patient's sessions of the role; everybody if that is nobody, which others tell."""
    due = [kind for kind in offer.week.asked_of(person.id) if kind.role == role]
    able = [c for c in person.candidates[role] if all(in_any_track(offer, STEP, person, kind, c) for kind in due)]
    return able or person.candidates[role]


CHECK = check
