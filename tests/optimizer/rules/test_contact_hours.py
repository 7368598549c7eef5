"""Contact hours: blocks of groups led or co-led, Minutes of individual sessions, against the week's limit."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic
from models.program import IndividualKind

ALONE = {"P2": {"days_per_week": 0}}
THERAPY = (IndividualKind("Therapy", "Therapist", 30),)
BOTH = ("Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1")
TWICE = (*DAY, "Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")


def clinic(who: str, minutes: int | None, **overrides: object) -> Clinic:
    """The bare clinic with the most contact minutes of a clinician."""
    return bare({who: {"most_contact": minutes}}, **overrides)


def twice(minutes: int) -> Clinic:
    """The clinic with both patients on two days, and a limit of Ash."""
    return bare({"Ash": {"most_contact": minutes}, "P1": {"days_per_week": 2}, "P2": {"days_per_week": 2}})


ACCEPTED = {
    "no limit": case(clinic("Ash", None), *DAY),
    "as much as agreed": case(clinic("Ash", 60), *DAY),
    "an individual session counts its Minutes, not its slot": case(
        bare({**ALONE, "Ash": {"most_contact": 90}}, individuals=THERAPY), *BOTH
    ),
    "two days as agreed": case(twice(120), *TWICE),
}
REJECTED = {
    "a minute more": case(clinic("Ash", 59), *DAY, amount=1),
    "an individual session counts": case(
        bare({**ALONE, "Ash": {"most_contact": 60}}, individuals=THERAPY), *BOTH, amount=30
    ),
    "co-leading counts": case(clinic("Birch", 90), "Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1], amount=30),
    "all days count": case(twice(50), *TWICE, amount=70),
}
