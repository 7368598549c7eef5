"""Most of the treatment mix: types and categories, every row that applies."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic
from models.program import MixRow

TUE = ("Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")


def most(group: str, number: int | None, who: str = "All") -> MixRow:
    """A row with a most and no least."""
    return MixRow(who, group, most=number)


def clinic(*rows: MixRow, days: int = 1) -> Clinic:
    """The bare clinic with a treatment mix."""
    alter: dict[str, dict[str, object]] = {p: {"days_per_week": days} for p in ("P1", "P2")}
    return bare({**alter, "Process": {"category": "Evidence-based"}}, mix=rows)


ACCEPTED = {
    "as many as allowed": case(clinic(most("CBT", 1)), *DAY),
    "no limit": case(clinic(most("CBT", None)), *DAY),
    "of a category": case(clinic(most("Evidence-based", 4), days=2), *DAY, *TUE),
    "of somebody else": case(clinic(most("CBT", 0, "P3")), *DAY),
}
REJECTED = {
    "one more for each": case(clinic(most("CBT", 0)), *DAY, amount=2),
    "two more of a category": case(clinic(most("Evidence-based", 2, "P1"), days=2), *DAY, *TUE, amount=2),
    "every row counts": case(clinic(most("CBT", 0, "P1"), most("Evidence-based", 1, "P1")), *DAY, amount=2),
}
