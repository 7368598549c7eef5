"""Most groups per day: led and co-led ones, not individual sessions."""

from rule_cases import DAY, LATE, bare, case
from small import small_clinic

from models.clinic import Clinic
from models.program import IndividualKind

BLOCKS = (*small_clinic().blocks, LATE)
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
TWICE = ("Mon B1 CBT Ash R1 P1 P2", "Mon B2 Process Ash R1 P1 P2")
THRICE = ("Mon B1 Art Cedar+Birch R1 P1 P2", "Mon B2 Process Birch R1 P1 P2", "Mon B3 CBT Cedar R1 P1 P2")


def clinic(who: str, most: int | None, days: int = 1, **overrides: object) -> Clinic:
    """The bare clinic with the most groups per day of a clinician."""
    people = {p: {"days_per_week": days} for p in ("P1", "P2")}
    return bare({who: {"most_groups_day": most}, **people}, **overrides)


ACCEPTED = {
    "no limit": case(clinic("Ash", None), *TWICE),
    "as many as agreed": case(clinic("Ash", 2), *TWICE),
    "one on each of two days": case(
        clinic("Ash", 1, 2), *DAY, "Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2"
    ),
    "individual sessions do not count": case(
        bare({"P2": {"days_per_week": 0}, "Ash": {"most_groups_day": 1}}, individuals=THERAPY),
        "Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1",
    ),
    "nor do those in blocks": case(
        bare({"P2": {"days_per_week": 0}, "Ash": {"most_groups_day": 1}}, individuals=THERAPY),
        "Mon B1 CBT Ash R1 P1", "Mon B2 Therapy Ash Nook P1",
    ),
}  # fmt: skip
REJECTED = {
    "one more": case(clinic("Ash", 1), *TWICE, amount=1),
    "two more": case(clinic("Ash", 0), *TWICE, amount=2),
    "co-leading counts": case(clinic("Birch", 1, blocks=BLOCKS), *THRICE, amount=1),
    "every day counts": case(
        clinic("Ash", 1, 2), *TWICE, "Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Ash R1 P1 P2", amount=2
    ),
}
