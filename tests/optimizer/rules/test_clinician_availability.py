"""Clinicians at work: hours and time off, for leaders, co-leaders and individual sessions."""

from rule_cases import DAY, bare, case, off

from models.calendar import Span
from models.program import IndividualKind

EVERY_DAY = range(5)
ART = ("Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1])
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
ALONE = {"P2": {"days_per_week": 0}}
WITH_THERAPY = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1")


def hours(*stretches: tuple[int, int]) -> dict[str, object]:
    """The same hours on every day; minutes since midnight."""
    return {"hours": dict.fromkeys(EVERY_DAY, tuple(Span(*stretch) for stretch in stretches))}


ACCEPTED = {
    "hours as long as the block": case(bare({"Ash": hours((540, 600))}), *DAY),
    "the second stretch of the day": case(bare({"Ash": hours((480, 500), (540, 600))}), *DAY),
    "off until the block starts": case(bare(time_off=(off("Ash", "clinician", "Mon", 480, 540),)), *DAY),
    "off on another day": case(bare(time_off=(off("Ash", "clinician", "Tue"),)), *DAY),
    "somebody else off": case(bare(time_off=(off("Cedar", "clinician", "Mon"),)), *DAY),
}
REJECTED = {
    "work begins a minute late": case(bare({"Ash": hours((541, 700))}), *DAY, amount=1),
    "work ends a minute early": case(bare({"Ash": hours((480, 599))}), *DAY, amount=1),
    "no hours on the day": case(bare({"Ash": {"hours": {1: (Span(480, 900),)}}}), *DAY, amount=1),
    "off for a part of the block": case(bare(time_off=(off("Ash", "clinician", "Mon", 570, 580),)), *DAY, amount=1),
    "all clinicians off": case(
        bare(time_off=(off("All clinicians", "all clinicians", "Mon"),)), *DAY, amount=2
    ),
    "a co-leader off": case(bare(time_off=(off("Birch", "clinician", "Mon", 540, 600),)), *ART, amount=1),
    "off during an individual session": case(
        bare(ALONE, individuals=THERAPY, time_off=(off("Ash", "clinician", "Mon"),)), *WITH_THERAPY, amount=1
    ),
}  # fmt: skip
