"""Smallest size of groups: every session, not individual ones."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic
from models.program import IndividualKind


def clinic(cbt: int, process: int = 1, **overrides: object) -> Clinic:
    """The bare clinic with the least patients of CBT and of Process."""
    alter = {"CBT": {"least_patients": cbt}, "Process": {"least_patients": process}}
    return bare({**alter, **overrides.pop("alter", {})}, **overrides)


ACCEPTED = {
    "as many as needed": case(clinic(2, 2), *DAY),
    "a session that does not run needs nobody": case(clinic(1, 9), DAY[0], "Mon B2 Art Cedar+Birch R1 P1 P2"),
    "individual sessions have no size": case(
        clinic(1, alter={"P2": {"days_per_week": 0}}, individuals=(IndividualKind("Therapy", "Therapist", 50),)),
        "Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1",
    ),
}  # fmt: skip
REJECTED = {
    "one too few": case(clinic(3), *DAY, amount=1),
    "two too few": case(clinic(4), *DAY, amount=2),
    "in two sessions": case(clinic(3, 4), *DAY, amount=3),
    "each of two sessions of a type": case(
        clinic(2), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2", DAY[1], amount=2
    ),
}
