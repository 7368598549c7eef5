"""Caseloads: given and chosen own clinicians, with or without a session due."""

from rule_cases import DAY, bare, case
from small import patient

from models.clinic import Clinic
from models.people import Unavailable
from models.program import IndividualKind

BLANK = (patient("P1", 1), patient("P2", 1))
OF_ASH = tuple(patient(name, 1, own={"Therapist": "Ash"}) for name in ("P1", "P2"))
NO_DAYS = patient("P3", 2, own={"Therapist": "Ash"}, cannot_attend=(Unavailable("Morning"),))
KINDS = (IndividualKind("Therapy", "Therapist", 50), IndividualKind("Review", "Therapist", 50))
CHOSEN = (
    *("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1"),
    *("Tue B1 CBT Cedar R1 P2", "Tue B2 Process Birch R1 P2", "Tue Noon Therapy Ash Nook P2"),
)


def clinic(caseload: int | None, *patients: object, **overrides: object) -> Clinic:
    """The bare clinic with a caseload of Ash."""
    return bare({"Ash": {"caseload": caseload}}, patients=patients, **overrides)


ACCEPTED = {
    "no limit": case(clinic(None, *OF_ASH), *DAY),
    "as many as the caseload": case(clinic(2, *OF_ASH), *DAY),
    "nobody": case(clinic(0, *BLANK), *DAY),
    "chosen as many as the caseload": case(clinic(2, *BLANK, individuals=KINDS[:1]), *CHOSEN),
}
REJECTED = {
    "one more": case(clinic(1, *OF_ASH), *DAY, amount=1),
    "two more": case(clinic(0, *OF_ASH), *DAY, amount=2),
    "a patient without days counts": case(clinic(2, *OF_ASH, NO_DAYS), *DAY, amount=1),
    "chosen ones count": case(clinic(1, *BLANK, individuals=KINDS[:1]), *CHOSEN, amount=1),
    "given and chosen count together": case(clinic(1, OF_ASH[0], BLANK[1], individuals=KINDS[:1]), *CHOSEN, amount=1),
    "a blank role in the timetable counts": case(clinic(0, *BLANK, individuals=KINDS[:1]), *CHOSEN, amount=2),
}
