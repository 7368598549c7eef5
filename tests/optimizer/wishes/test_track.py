"""Track: 1 for the first wished possible track, 0.5 for the second, else 0."""

from __future__ import annotations

from rule_cases import bare, case
from wish_cases import EVENING

from models.clinic import Clinic
from models.people import Unavailable


def wishing(*tracks: str, **facts: object) -> Clinic:
    """A clinic with two tracks, whose P1 wishes these, best first."""
    return bare({"P1": {"track_wishes": tracks, **facts}}, **EVENING)


MORNING_LINE, EVENING_LINE = "Mon B1 CBT Ash R1 P1 P2", "Mon E1 CBT Ash R1 P1"

ASKED = {
    "no wish": (wishing(), {}),
    "all possible ones are one wish, best first": (wishing("Evening", "Morning"), {"P1: Evening; Morning": ""}),
    "a track open to others": (
        bare({"P1": {"track_wishes": ("Evening", "Morning")}, "Evening": {"open_to": ("Working",)}}, **EVENING),
        {"P1: Morning": "", "P1: Evening": "not open to the patient"},
    ),
    "a track that the patient cannot attend": (
        wishing("Evening", cannot_attend=(Unavailable("Evening"),)), {"P1: Evening": "not open to the patient"},
    ),
    "another track than the current one": (
        wishing("Evening", current_track="Morning"), {"P1: Evening": "stays in Morning"},
    ),
    "the current track": (wishing("Morning", current_track="Morning"), {"P1: Morning": ""}),
    "a track with fewer open days than the patient has": (
        wishing("Evening", days_per_week=2, cannot_attend=(Unavailable("Evening", (0, 1)),)), {"P1: Evening": ""},
    ),
    "no days this week": (wishing("Evening", days_per_week=0), {}),
}  # fmt: skip
SCORED = {
    "the first": (
        case(wishing("Morning", "Evening"), MORNING_LINE), {"P1: Morning; Evening": (2, "")},
    ),
    "the second": (
        case(wishing("Morning", "Evening"), EVENING_LINE), {"P1: Morning; Evening": (1, "is in Evening")},
    ),
    "not the only one": (case(wishing("Morning"), EVENING_LINE), {"P1: Morning": (0, "is in Evening")}),
    "the first that is possible": (
        case(
            bare({"P1": {"track_wishes": ("Morning", "Evening")}, "Morning": {"open_to": ("x",)}}, **EVENING),
            EVENING_LINE,
        ),
        {"P1: Evening": (2, "")},
    ),
    "without any session": (
        case(wishing("Morning"), track={"P1": "Evening"}, days={"P1": "Mon"}), {"P1: Morning": (0, "is in Evening")},
    ),
}  # fmt: skip
