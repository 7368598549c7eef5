"""Least hours per day: first start to last end with breaks, sessions alone without them."""

from rule_cases import DAY, LATE, bare, case, off
from small import small_clinic

from models.clinic import Clinic
from models.program import IndividualKind, TaperPlan, TaperStep

THERAPY = (IndividualKind("Therapy", "Therapist", 40),)
IN_WINDOW = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1")
PULLED_OUT = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Therapy Ash Nook P1")
EXCUSED = {"time_off": (off("P1", "patient", "Mon", 615, 675),)}
BLOCKS = (*small_clinic().blocks, LATE)


def clinic(minutes: int, alone: bool = False, breaks: bool = True, **overrides: object) -> Clinic:
    """The bare clinic with least minutes of a day, with P1 alone where asked."""
    plans = (TaperPlan("Taper", (TaperStep(3, least_day=minutes),)),)
    people = {"P2": {"days_per_week": 0}} if alone else {}
    return bare(people, plans=plans, settings={"breaks_count": breaks}, **overrides)


ACCEPTED = {
    "breaks count": case(clinic(135), *DAY),
    "breaks do not count": case(clinic(120, breaks=False), *DAY),
    "a session in a window adds its Minutes": case(clinic(175, alone=True, individuals=THERAPY), *IN_WINDOW),
    "without breaks it does so too": case(clinic(160, alone=True, breaks=False, individuals=THERAPY), *IN_WINDOW),
    "a pull-out holds its block": case(clinic(135, alone=True, individuals=THERAPY), *PULLED_OUT),
    "without breaks it counts its Minutes": case(
        clinic(100, alone=True, breaks=False, individuals=THERAPY), *PULLED_OUT
    ),
    "an excused block between two lies within the day": case(
        clinic(210, alone=True, blocks=BLOCKS, **EXCUSED), "Mon B1 CBT Ash R1 P1", "Mon B3 Process Birch R1 P1"
    ),
}
REJECTED = {
    "a minute short": case(clinic(136, alone=True), "Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1", amount=1),
    "every patient counts": case(clinic(140), *DAY, amount=10),
    "a minute short without breaks": case(clinic(121, breaks=False), *DAY, amount=2),
    "a window is not enough": case(clinic(176, alone=True, individuals=THERAPY), *IN_WINDOW, amount=1),
    "nor without breaks": case(clinic(170, alone=True, breaks=False, individuals=THERAPY), *IN_WINDOW, amount=10),
    "a pull-out has few Minutes": case(
        clinic(110, alone=True, breaks=False, individuals=THERAPY), *PULLED_OUT, amount=10
    ),
    "an excused block at the end": case(
        clinic(100, alone=True, **EXCUSED), "Mon B1 CBT Ash R1 P1", amount=40
    ),
    "an excused block without breaks": case(
        clinic(180, alone=True, breaks=False, blocks=BLOCKS, **EXCUSED),
        "Mon B1 CBT Ash R1 P1", "Mon B3 Process Birch R1 P1", amount=60,
    ),
    "the last block empty": case(
        clinic(135, alone=True), "Mon B1 CBT Ash R1 P1", amount=75, also=("blocks_filled",)
    ),
    "the first block empty": case(
        clinic(135, alone=True), "Mon B2 Process Birch R1 P1", amount=75, also=("blocks_filled",)
    ),
    "a block in the middle empty": case(
        clinic(211, alone=True, blocks=BLOCKS), "Mon B1 CBT Ash R1 P1", "Mon B3 Process Birch R1 P1", amount=1,
        also=("blocks_filled",),
    ),
    "nothing held": case(clinic(30, alone=True), amount=30, also=("blocks_filled",), days={"P1": "Mon"}),
}  # fmt: skip
