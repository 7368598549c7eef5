"""Least hours per week: over all days attended, cut as the days are cut."""

from rule_cases import bare, case, off

from models.clinic import Clinic
from models.program import TaperPlan, TaperStep

MON = ("Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1")
TUE = ("Tue B1 CBT Ash R1 P1", "Tue B2 Process Birch R1 P1")


def clinic(minutes: int, days: int = 2, **overrides: object) -> Clinic:
    """The bare clinic with P1 alone, so many days a week, and the least minutes of a week."""
    plans = (TaperPlan("Taper", (TaperStep(3, least_week=minutes),)),)
    return bare({"P1": {"days_per_week": days}, "P2": {"days_per_week": 0}}, plans=plans, **overrides)


ACCEPTED = {
    "as many as asked": case(clinic(270), *MON, *TUE),
    "half as many, as half of the days is open": case(
        clinic(271, time_off=(off("Morning", "track", "Tue"), off("Morning", "track", "Wed"))), *MON
    ),
    "none asked": case(clinic(0), *MON, *TUE),
}
REJECTED = {
    "a minute short": case(clinic(271), *MON, *TUE, amount=1),
    "one day short": case(clinic(270), *MON, amount=135, also=("days_attended",)),
    "a block short": case(clinic(260), *MON, TUE[0], amount=65, also=("blocks_filled",)),
}
