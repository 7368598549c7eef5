"""Most hours per week: over all days attended."""

from rule_cases import bare, case

from models.clinic import Clinic
from models.program import TaperPlan, TaperStep

MON = ("Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1")
TUE = ("Tue B1 CBT Ash R1 P1", "Tue B2 Process Birch R1 P1")


def clinic(minutes: int | None, days: int = 2) -> Clinic:
    """The bare clinic with P1 alone, so many days a week, and the most minutes of a week."""
    plans = (TaperPlan("Taper", (TaperStep(3, most_week=minutes),)),)
    return bare({"P1": {"days_per_week": days}, "P2": {"days_per_week": 0}}, plans=plans)


ACCEPTED = {
    "no limit": case(clinic(None), *MON, *TUE),
    "as many as allowed": case(clinic(270), *MON, *TUE),
    "fewer": case(clinic(136, 1), *TUE),
}
REJECTED = {
    "a minute more": case(clinic(269), *MON, *TUE, amount=1),
    "a day more": case(clinic(0, 1), *MON, amount=135),
    "more in spite of an empty block": case(clinic(190), *MON, TUE[1], amount=5, also=("blocks_filled",)),
}
