"""Who can be an own clinician: the given one, else one of the role with the tags."""

from rule_cases import DAY, bare, case
from small import HOURS, patient, small_clinic

from models.clinic import Clinic
from models.people import Clinician
from models.program import IndividualKind

MON = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
STAFF = (*small_clinic().clinicians, Clinician("Dogwood", "Therapist", hours=HOURS, tags=("Spanish", "teen")))


def clinic(**facts: object) -> Clinic:
    """The bare clinic with a second therapist, therapies due, and P1 alone with these facts."""
    return bare(clinicians=STAFF, individuals=THERAPY, patients=(patient("P1", 1, **facts),))


def held(by: str) -> tuple[str, ...]:
    """A day with a therapy held by this therapist."""
    return (*MON, f"Mon Noon Therapy {by} Nook P1")


def own(name: str) -> dict[str, dict[str, str]]:
    """P1's own therapist."""
    return {"P1": {"Therapist": name}}


ACCEPTED = {
    "the given one": case(clinic(own={"Therapist": "Ash"}), *held("Ash")),
    "the given one without the tags": case(clinic(own={"Therapist": "Ash"}, clinician_tags=("teen",)), *held("Ash")),
    "any one": case(clinic(), *held("Ash")),
    "one with all tags": case(clinic(clinician_tags=("teen", "Spanish")), *held("Dogwood")),
    "none where none is due": case(bare(), *DAY),
}
REJECTED = {
    "not the given one": case(
        clinic(own={"Therapist": "Ash"}), *held("Dogwood"), own=own("Dogwood"), amount=1
    ),
    "without the tags": case(clinic(clinician_tags=("teen",)), *held("Ash"), own=own("Ash"), amount=1),
    "of another role": case(clinic(), *held("Ash"), own=own("Cedar"), amount=1, also=("own_clinician",)),
    "none is chosen": case(clinic(), *held("Ash"), own=own(""), amount=1, also=("own_clinician",)),
}  # fmt: skip
