"""Clinicians: each wished clinician is met at least once."""

from __future__ import annotations

from rule_cases import DAY, bare, case
from small import patient
from wish_cases import leave

from models.calendar import Span
from models.clinic import Clinic, TimeOff
from models.program import IndividualKind

AWAY = "without hours this week"
LEADING = "elsewhere when they lead Mon"
NOT_LEADING = "leads no group on the days attended"
THERAPY = IndividualKind("Therapy", "Therapist", 50)


def wishing(name: str, *time_off: TimeOff, **clinician: object) -> Clinic:
    """A clinic whose P1 wishes the clinician, of whom other facts may hold."""
    return bare({"P1": {"clinician_wishes": (name,)}, name: clinician}, time_off=time_off)


def with_therapy() -> Clinic:
    """A clinic with therapy, whose P1 wishes Ash."""
    return bare({"P1": {"clinician_wishes": ("Ash",)}}, individuals=(THERAPY,))


def two_leaders(name: str) -> Clinic:
    """A clinic with three patients, whose P1 wishes the clinician; CBT with two patients or more takes two."""
    p1, *others = patient("P1", 1, clinician_wishes=(name,)), patient("P2", 1), patient("P3", 1)
    return bare({"CBT": {"second_above": 1}, "Birch": {"assists": ("CBT",)}}, patients=(p1, *others))


ASKED = {
    "each clinician once": (
        bare({"P1": {"clinician_wishes": ("Ash", "Cedar", "Ash")}}), {"P1: Ash": "", "P1: Cedar": ""},
    ),
    "no hours": (wishing("Ash", hours={}), {"P1: Ash": AWAY}),
    "on leave": (wishing("Ash", leave("Ash")), {"P1: Ash": AWAY}),
    "somebody else on leave": (wishing("Ash", leave("Birch")), {"P1: Ash": ""}),
    "on leave with all clinicians": (wishing("Ash", leave("All clinicians", "all")), {"P1: Ash": AWAY}),
    "hours covered by two leaves": (
        wishing("Ash", leave("Ash", end=700), leave("Ash", start=650)), {"P1: Ash": AWAY},
    ),
    "an hour left between two leaves": (
        wishing("Ash", leave("Ash", end=700), leave("Ash", start=760)), {"P1: Ash": ""},
    ),
    "an hour left at the end": (wishing("Ash", leave("Ash", end=1140)), {"P1: Ash": ""}),
    "hours on a day without slots": (wishing("Ash", hours={6: (Span(540, 600),)}), {"P1: Ash": ""}),
    "hours on one day of leave and one without": (
        wishing("Ash", leave("Ash", end=600), hours={0: (Span(540, 600),), 1: (Span(600, 660),)}), {"P1: Ash": ""},
    ),
    "a clinician who is gone": (bare({"P1": {"clinician_wishes": ("Elm",)}}), {"P1: Elm": AWAY}),
}  # fmt: skip
SCORED = {
    "leads": (case(wishing("Ash"), *DAY), {"P1: Ash": (2, "")}),
    "co-leads": (case(wishing("Birch"), "Mon B1 Art Cedar+Birch R1 P1 P2"), {"P1: Birch": (2, "")}),
    "leads what another co-leads": (case(wishing("Cedar"), "Mon B1 Art Cedar+Birch R1 P1"), {"P1: Cedar": (2, "")}),
    "leads a group without the patient": (
        case(wishing("Ash"), "Mon B1 CBT Ash R1 P2", "Mon B1 Process Birch R2 P1"), {"P1: Ash": (0, LEADING)},
    ),
    "leads another group of the type": (
        case(wishing("Ash"), "Mon B1 CBT Ash R1 P2", "Mon B1 CBT Cedar R2 P1"), {"P1: Ash": (0, LEADING)},
    ),
    "leads one of two groups of the type": (
        case(wishing("Ash"), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2"), {"P1: Ash": (2, "")},
    ),
    "co-leads another group of the type": (
        case(two_leaders("Birch"), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar+Birch R2 P2 P3"),
        {"P1: Birch": (0, LEADING)},
    ),
    "co-leads one of two groups of the type": (
        case(two_leaders("Birch"), "Mon B1 CBT Ash+Birch R1 P1 P2", "Mon B1 CBT Cedar R2 P3"), {"P1: Birch": (2, "")},
    ),
    "both may lead": (case(two_leaders("Cedar"), "Mon B1 CBT Ash+Cedar R1 P1 P2"), {"P1: Cedar": (2, "")}),
    "individual session": (
        case(with_therapy(), "Mon Noon Therapy Ash Nook P1", "Mon B1 CBT Cedar R1 P1"), {"P1: Ash": (2, "")},
    ),
    "individual session in a block": (
        case(with_therapy(), "Mon B1 Therapy Ash Nook P1", "Mon B2 CBT Cedar R1 P1"), {"P1: Ash": (2, "")},
    ),
    "individual session of another": (
        case(with_therapy(), "Mon B1 Therapy Ash Nook P2", "Mon B1 CBT Cedar R1 P1"), {"P1: Ash": (0, NOT_LEADING)},
    ),
    "at work only where there is no slot": (
        case(wishing("Ash", hours={6: (Span(540, 600),)}), "Mon B1 CBT Cedar R1 P1 P2"), {"P1: Ash": (0, NOT_LEADING)},
    ),
    "two wished, one met": (
        case(bare({"P1": {"clinician_wishes": ("Ash", "Cedar")}}), *DAY),
        {"P1: Ash": (2, ""), "P1: Cedar": (0, NOT_LEADING)},
    ),
}  # fmt: skip
