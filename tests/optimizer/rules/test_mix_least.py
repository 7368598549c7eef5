"""Least of the treatment mix: types and categories, every row that applies."""

from rule_cases import DAY, bare, case, off

from models.clinic import Clinic
from models.program import MixRow

TUE = ("Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")

ONLY_MONDAY = tuple(off("Morning", "track", day) for day in ("Tue", "Wed"))


def clinic(*rows: MixRow, days: int = 1, **overrides: object) -> Clinic:
    """The bare clinic with a treatment mix."""
    return bare({p: {"days_per_week": days} for p in ("P1", "P2")}, mix=rows, **overrides)


ACCEPTED = {
    "of a type": case(clinic(MixRow("All", "CBT", 1)), *DAY),
    "of a category": case(clinic(MixRow("All", "Evidence-based", 2), days=2), *DAY, *TUE),
    "other types of the category": case(
        bare({"CBT": {"category": "Any"}, "Process": {"category": "Any"}}, mix=(MixRow("All", "Any", 2),)), *DAY
    ),
    "none": case(clinic(MixRow("All", "Art", 0)), *DAY),
    "of somebody else": case(clinic(MixRow("P3", "Art", 1)), *DAY),
    "for other numbers of days": case(clinic(MixRow("All", "Art", 1, from_days=2)), *DAY),
    "cut with the days": case(
        clinic(MixRow("All", "CBT", 3), days=2, time_off=ONLY_MONDAY), *DAY
    ),
}  # fmt: skip
REJECTED = {
    "one missing for each": case(clinic(MixRow("All", "Art", 1)), *DAY, amount=2),
    "two missing": case(clinic(MixRow("P1", "Art", 2)), *DAY, amount=2),
    "one missing of three": case(clinic(MixRow("P1", "CBT", 3), days=2), *DAY, *TUE, amount=1),
    "every row counts": case(clinic(MixRow("P1", "Art", 1), MixRow("P1", "CBT", 2)), *DAY, amount=2),
}
