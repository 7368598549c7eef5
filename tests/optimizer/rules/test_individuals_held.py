"""Individual sessions held: each kind as often as it is due."""

from rule_cases import bare, case
from small import patient

from models.clinic import Clinic
from models.program import IndividualKind

KINDS = (IndividualKind("Therapy", "Therapist", 50), IndividualKind("Cases", "Case manager", 30, per_week=2))
MON = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Ash R1 P1")
TUE = ("Tue B1 CBT Cedar R1 P1", "Tue B2 Process Ash R1 P1")
NOON, CASES = "Mon Noon Therapy Ash Nook P1", "Tue Noon Cases Birch Nook P1"


def clinic(*kinds: IndividualKind) -> Clinic:
    """The bare clinic with P1 alone on two days and these kinds of individual session."""
    return bare(individuals=kinds, patients=(patient("P1", 2),))


ACCEPTED = {
    "none due": case(clinic(), *MON, *TUE),
    "one held": case(clinic(KINDS[0]), *MON, *TUE, NOON),
    "two of a kind held": case(clinic(KINDS[1]), *MON, *TUE, CASES, CASES.replace("Tue", "Mon")),
}
REJECTED = {
    "one not held": case(clinic(KINDS[0]), *MON, *TUE, amount=1),
    "one of two not held": case(clinic(KINDS[1]), *MON, *TUE, CASES, amount=1),
    "neither held": case(clinic(KINDS[1]), *MON, *TUE, amount=2),
    "the other kind does not make up for it": case(clinic(*KINDS), *MON, *TUE, CASES, amount=2),
}
