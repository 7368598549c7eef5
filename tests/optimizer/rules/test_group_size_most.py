"""Largest size of groups: of the type and of the room; nobody is too few."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic
from models.program import IndividualKind


def clinic(most: int | None, seats: int | None) -> Clinic:
    """The bare clinic with Most patients of CBT and Seats of R1."""
    return bare({"CBT": {"most_patients": most}, "Process": {"most_patients": None}, "R1": {"seats": seats}})


ACCEPTED = {
    "full": case(clinic(2, 2), *DAY),
    "no limits": case(clinic(None, None), *DAY),
    "individual sessions have no size": case(
        bare({"P2": {"days_per_week": 0}}, individuals=(IndividualKind("Therapy", "Therapist", 50),)),
        "Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1",
    ),
    "two sessions of a type": case(clinic(1, 2), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2", DAY[1]),
}  # fmt: skip
REJECTED = {
    "one above the type's": case(clinic(1, None), *DAY, amount=1),
    "two above the type's": case(clinic(0, 8), *DAY, amount=2),
    "one above the seats": case(clinic(8, 1), DAY[0], "Mon B2 Process Birch R2 P1 P2", amount=1),
    "nobody in it": case(clinic(8, 8), *DAY, "Mon B1 CBT Cedar R2", amount=1, also=("smallest_group",)),
    "nobody, though none are needed": case(
        bare({"CBT": {"least_patients": 0}}), *DAY, "Mon B1 CBT Cedar R2", amount=1
    ),
    "above the type's without a room": case(
        clinic(1, 8), "Mon B1 CBT Ash - P1 P2", DAY[1], amount=1, also=("group_room",)
    ),
}  # fmt: skip
