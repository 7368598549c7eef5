"""Individual sessions: of those due, with the role, in slots that are held, long enough and open."""

from rule_cases import bare, case, off
from small import patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind

MON = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
TUE = ("Tue B1 CBT Cedar R1 P1", "Tue B2 Process Birch R1 P1")
NOON = "Mon Noon Therapy Ash Nook P1"
EXTRA = (Block("Dusk", None, (0, 1, 2), Span(780, 830)), Block("Odd", None, (0, 1, 2), Span(660, 720)))
BLOCKS = (*small_clinic().blocks, *EXTRA)
SETTINGS = {"longest_wait": 300, "pull_outs_per_day": 2}


def clinic(days: int = 1, minutes: int = 50, per_week: int = 1, **overrides: object) -> Clinic:
    """The bare clinic with P1 alone on so many days, and therapies due; more windows at 13:00 and 11:00."""
    individuals = (IndividualKind("Therapy", "Therapist", minutes, per_week),)
    usual = {"patients": (patient("P1", days),), "blocks": BLOCKS, "settings": SETTINGS}
    return bare(**{**usual, "individuals": individuals, **overrides})


PAIR = {"patients": (patient("P1", 1), patient("P2", 1))}
ACCEPTED = {
    "in a window as long as its Minutes": case(clinic(), *MON, NOON),
    "in a block": case(clinic(), MON[0], "Mon B2 Therapy Ash Nook P1"),
    "two on two days": case(clinic(2, per_week=2), *MON, *TUE, NOON, "Tue Noon Therapy Ash Nook P1"),
    "two kinds on one day": case(
        clinic(individuals=(IndividualKind("Therapy", "Therapist", 50), IndividualKind("Talk", "Therapist", 50))),
        *MON, NOON, "Mon Dusk Talk Ash Nook P1",
    ),
}  # fmt: skip
REJECTED = {
    "a clinician of another role": case(
        clinic(), *MON, "Mon Noon Therapy Cedar Nook P1", amount=1, also=("own_clinician",),
        own={"P1": {"Therapist": "Ash"}},
    ),
    "a minute too long": case(clinic(minutes=51), *MON, NOON, amount=1),
    "a window over a block of the track, though excused": case(
        clinic(time_off=(off("P1", "patient", "Mon", 620, 640),)), MON[0], "Mon Odd Therapy Ash Nook P1", amount=1
    ),
    "a window that is not held": case(
        clinic(time_off=(off("Everyone", "everyone", "Mon", 700, 710),)), *MON, NOON, amount=1,
        also=("clinician_availability", "patient_availability", "room_availability"),
    ),
    "more than are due": case(
        clinic(2), *MON, *TUE, NOON, "Tue Noon Therapy Ash Nook P1", amount=1
    ),
    "two more than are due": case(
        clinic(3), *MON, *TUE, *(line.replace("Tue", "Wed") for line in TUE), NOON,
        "Tue Noon Therapy Ash Nook P1", "Wed Noon Therapy Ash Nook P1", amount=2,
    ),
    "two on one day": case(clinic(per_week=2), *MON, NOON, "Mon Dusk Therapy Ash Nook P1", amount=1),
    "two on one day in blocks": case(
        clinic(per_week=2), "Mon B1 Therapy Ash Nook P1", "Mon B2 Therapy Ash Nook P1", amount=1
    ),
    "not due": case(
        clinic(individuals=(IndividualKind("Therapy", "Therapist", 50, from_days=2),)), *MON, NOON, amount=1,
        own={"P1": {"Therapist": "Ash"}},
    ),
    "two patients in one": case(
        clinic(**PAIR), *(f"{line} P2" for line in (*MON, NOON)), amount=1
    ),
    "no clinician": case(clinic(), *MON, "Mon Noon Therapy - Nook P1", amount=1, also=("own_clinician",)),
    "no patient": case(clinic(), *MON, NOON, "Tue Noon Therapy Ash Nook", amount=1),
    "two clinicians in one": case(clinic(), *MON, "Mon Noon Therapy Ash+Birch Nook P1", amount=1),
}  # fmt: skip
