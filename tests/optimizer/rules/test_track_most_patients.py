"""Most patients in a track on one day."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic

TUE = ("Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")


def clinic(most: int | None, days: int = 1) -> Clinic:
    """The bare clinic with both patients on so many days and the most patients of its track."""
    return bare({"Morning": {"most_patients": most}, **{p: {"days_per_week": days} for p in ("P1", "P2")}})


ACCEPTED = {
    "no limit": case(clinic(None), *DAY),
    "full": case(clinic(2), *DAY),
    "one on each of two days": case(
        clinic(1), "Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1", "Tue B1 CBT Ash R1 P2",
        "Tue B2 Process Birch R1 P2",
    ),
}  # fmt: skip
REJECTED = {
    "one more": case(clinic(1), *DAY, amount=1),
    "two more": case(clinic(0), *DAY, amount=2),
    "each day counts": case(clinic(1, 2), *DAY, *TUE, amount=2),
}
