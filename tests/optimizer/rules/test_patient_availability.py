"""When patients can attend: blocks and windows, admission to discharge."""

import datetime as dt

from rule_cases import DAY, bare, case, off
from small import MONDAY, patient

from models.calendar import Span
from models.clinic import Clinic
from models.people import Unavailable
from models.program import IndividualKind

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
NOON = "Mon Noon Therapy Ash Nook P1"


def clinic(*cannot: Unavailable, **overrides: object) -> Clinic:
    """The bare clinic with therapies due and P1 alone, who cannot attend then."""
    people = (patient("P1", 1, cannot_attend=cannot),)
    return bare(individuals=THERAPY, patients=people, **overrides)


def away(start: int, end: int) -> tuple[object, ...]:
    """Time off of P1 on Monday; minutes since midnight."""
    return (off("P1", "patient", "Mon", start, end),)


ACCEPTED = {
    "away around blocks and windows": case(clinic(Unavailable(span=Span(675, 690)), time_off=away(740, 900)),
                                           *GROUPS, NOON),
    "away on another day": case(clinic(Unavailable(days=(1,)), time_off=(off("P1", "patient", "Wed"),)),
                                *GROUPS, NOON),
    "only the window of another track is closed": case(clinic(Unavailable("Late", (0,))), *GROUPS, NOON),
    "the last day": case(
        bare({"P1": {"discharged": MONDAY}, "P2": {"admitted": MONDAY}}), *DAY
    ),
}  # fmt: skip
REJECTED = {
    "away during the window": case(clinic(time_off=away(700, 710)), *GROUPS, NOON, amount=1),
    "cannot attend the window": case(clinic(Unavailable(span=Span(739, 800))), *GROUPS, NOON, amount=1),
    "cannot attend the window that day": case(
        clinic(Unavailable(days=(0,), span=Span(700, 705))), *GROUPS, NOON, amount=1
    ),
    "in an excused block": case(bare(time_off=away(600, 620)), *DAY, amount=1),
    "before admission": case(
        bare({"P1": {"admitted": MONDAY + dt.timedelta(days=1)}}), *DAY, amount=2, also=("track_and_days",)
    ),
    "cannot attend the day": case(
        bare({"P1": {"cannot_attend": (Unavailable(days=(0,)),)}}), *DAY, amount=2, also=("track_and_days",)
    ),
    "not in the program": case(
        bare({"P1": {"discharged": MONDAY - dt.timedelta(days=1)}}), *DAY, amount=2, also=("track_and_days",)
    ),
}  # fmt: skip
