"""Patients in one place: blocks and windows by real overlap."""

from rule_cases import DAY, bare, case
from small import HOURS, patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.people import Clinician
from models.program import Block, IndividualKind

KINDS = (IndividualKind("Therapy", "Therapist", 50), IndividualKind("Talk", "Therapist", 50))
STAFF = (*small_clinic().clinicians, Clinician("Dogwood", "Therapist", hours=HOURS))
GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
ROOMS = {"Nook": {"at_once": 2}}


def clinic(later: int = 740, kinds: int = 2) -> Clinic:
    """The bare clinic with two therapists, P1 alone, and a second window that starts then."""
    window = Block("Noon2", None, (0, 1, 2), Span(later, later + 50))
    return bare(
        blocks=(*small_clinic().blocks, window), clinicians=STAFF, individuals=KINDS[:kinds],
        patients=(patient("P1", 1),), settings={"longest_wait": 90},
    )  # fmt: skip


OWN = {"P1": {"Therapist": "Ash"}}
NOON = "Mon Noon Therapy Ash Nook P1"
ACCEPTED = {
    "one after the other": case(clinic(), *GROUPS, NOON, "Mon Noon2 Talk Ash Nook P1"),
    "a pull-out instead of a group": case(clinic(kinds=1), GROUPS[0], "Mon B2 Therapy Ash Nook P1"),
}
REJECTED = {
    "two windows that overlap": case(
        clinic(739), *GROUPS, NOON, "Mon Noon2 Talk Dogwood Nook P1", own=OWN, amount=1, also=("own_clinician",)
    ),
    "two sessions in one window": case(
        clinic(), *GROUPS, NOON, "Mon Noon Talk Dogwood Nook P1", own=OWN, amount=1, also=("own_clinician",)
    ),
    "two groups in one block": case(bare(), *DAY, "Mon B1 Art Cedar+Birch R2 P1", amount=1),
    "two sessions of one type in one block": case(
        bare(), *DAY, "Mon B1 CBT Cedar R2 P2", amount=1, also=("same_type_per_day",)
    ),
    "a group and a pull-out": case(clinic(kinds=1), *GROUPS, "Mon B2 Therapy Ash Nook P1", amount=1),
}
