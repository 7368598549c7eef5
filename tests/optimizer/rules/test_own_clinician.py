"""Individual sessions by the own clinician, given or chosen; else a cover."""

from rule_cases import bare, case
from small import HOURS, patient, small_clinic

from models.clinic import Clinic
from models.people import Clinician
from models.program import IndividualKind

MON = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
TUE = ("Tue B1 CBT Cedar R1 P1", "Tue B2 Process Birch R1 P1")
STAFF = (*small_clinic().clinicians, Clinician("Dogwood", "Therapist", hours=HOURS, tags=("Spanish",)))
KINDS = (IndividualKind("Therapy", "Therapist", 50, 2), IndividualKind("Talk", "Therapist", 50))
PAIR = ("Mon Noon Therapy {} Nook P1", "Tue Noon Therapy {} Nook P1")


def clinic(*kinds: IndividualKind, **facts: object) -> Clinic:
    """The bare clinic with a second therapist, and P1 alone with these facts."""
    return bare(clinicians=STAFF, individuals=kinds or KINDS[:1], patients=(patient("P1", 2, **facts),))


def sessions(monday: str, tuesday: str) -> tuple[str, ...]:
    """Two days with a therapy held by these therapists."""
    return (*MON, *TUE, PAIR[0].format(monday), PAIR[1].format(tuesday))


GIVEN = {"own": {"Therapist": "Ash"}}
DOGWOODS = {"P1": {"Therapist": "Dogwood"}}
ACCEPTED = {
    "the given one": case(clinic(**GIVEN), *sessions("Ash", "Ash")),
    "the chosen one": case(clinic(), *sessions("Dogwood", "Dogwood")),
    "the one with the tags": case(clinic(clinician_tags=("Spanish",)), *sessions("Dogwood", "Dogwood")),
}
REJECTED = {
    "one by a cover": case(clinic(**GIVEN), *sessions("Ash", "Dogwood"), amount=1),
    "both by a cover": case(clinic(**GIVEN), *sessions("Dogwood", "Dogwood"), amount=2),
    "one of the chosen one's by a cover": case(clinic(), *sessions("Ash", "Dogwood"), own=DOGWOODS, amount=1),
    "another chosen": case(clinic(), *sessions("Ash", "Ash"), own=DOGWOODS, amount=2),
    "a cover needs no tags": case(
        clinic(clinician_tags=("Spanish",)), *sessions("Dogwood", "Ash"), own=DOGWOODS, amount=1
    ),
    "nobody can be the own one": case(
        clinic(clinician_tags=("Basque",)), *sessions("Ash", "Ash"), own={"P1": {"Therapist": ""}}, amount=2
    ),
    "two kinds by covers": case(
        clinic(IndividualKind("Therapy", "Therapist", 50), KINDS[1], **GIVEN),
        *sessions("Dogwood", "Dogwood")[:-1], "Tue Noon Talk Dogwood Nook P1", amount=2,
    ),
}  # fmt: skip
