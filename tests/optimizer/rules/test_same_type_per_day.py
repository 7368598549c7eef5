"""Same group type per day: every patient, day and type."""

from rule_cases import LATE, bare, case
from small import small_clinic

from models.clinic import Clinic
from models.program import IndividualKind

TWICE = ("Mon B1 Process Ash R1 P1", "Mon B2 Process Birch R1 P1")
THRICE = (*TWICE, "Mon B3 Process Ash R1 P1")


def clinic(most: int, blocks: int = 2, days: int = 1, **overrides: object) -> Clinic:
    """The bare clinic with P1 alone, so many blocks, and most groups of one type on a day."""
    held = (*small_clinic().blocks[:2], LATE)[:blocks]
    alter = {"P1": {"days_per_week": days}, "P2": {"days_per_week": 0}}
    return bare(alter, blocks=(*held, small_clinic().blocks[2]), settings={"same_type_per_day": most}, **overrides)


ACCEPTED = {
    "as many as allowed": case(clinic(2), *TWICE),
    "once on each of two days": case(
        clinic(1, days=2), "Mon B1 Process Ash R1 P1", "Mon B2 CBT Cedar R1 P1",
        "Tue B1 CBT Cedar R1 P1", "Tue B2 Process Ash R1 P1",
    ),
    "individual sessions do not count": case(
        clinic(1, individuals=tuple(IndividualKind(n, "Therapist", 50, 1) for n in ("Therapy", "Talk"))),
        "Mon B1 CBT Cedar R1 P1", "Mon B2 Therapy Ash Nook P1", "Mon Noon Talk Ash Nook P1",
    ),
}  # fmt: skip
REJECTED = {
    "one more": case(clinic(1), *TWICE, amount=1),
    "two more": case(clinic(1, 3), *THRICE, amount=2),
    "one more than two": case(clinic(2, 3), *THRICE, amount=1),
    "each day counts": case(
        clinic(1, days=2), *TWICE, "Tue B1 Process Ash R1 P1", "Tue B2 Process Birch R1 P1", amount=2
    ),
    "two more of several types": case(
        clinic(0), "Mon B1 CBT Ash R1 P1", "Mon B2 Process Ash R1 P1", amount=2
    ),
}  # fmt: skip
