"""Clinician avoids: each avoided clinician is not met, neither in groups nor in individual sessions."""

from __future__ import annotations

from rule_cases import DAY, bare, case
from small import patient
from wish_cases import leave

from models.clinic import Clinic
from models.program import IndividualKind

AWAY = "without hours this week"


def avoiding(*names: str, times: int = 1) -> Clinic:
    """A clinic with therapy, so often a week, whose P1 of two days avoids these clinicians."""
    therapy = IndividualKind("Therapy", "Therapist", 50, per_week=times)
    return bare({"P1": {"clinician_avoids": names, "days_per_week": 2}}, individuals=(therapy,))


def two_leaders(name: str) -> Clinic:
    """A clinic with three patients, whose P1 avoids the clinician; CBT with two patients or more takes two."""
    p1, *others = patient("P1", 1, clinician_avoids=(name,)), patient("P2", 1), patient("P3", 1)
    return bare({"CBT": {"second_above": 1}, "Birch": {"assists": ("CBT",)}}, patients=(p1, *others))


ASKED = {
    "each clinician once": (avoiding("Ash", "Cedar", "Ash"), {"P1: Ash": "", "P1: Cedar": ""}),
    "no hours": (bare({"P1": {"clinician_avoids": ("Ash",)}, "Ash": {"hours": {}}}), {"P1: Ash": AWAY}),
    "on leave": (bare({"P1": {"clinician_avoids": ("Ash",)}}, time_off=(leave("Ash"),)), {"P1: Ash": AWAY}),
    "the given own clinician": (
        bare({"P1": {"clinician_avoids": ("Ash",), "own": {"Therapist": "Ash"}}}), {"P1: Ash": ""},
    ),
}  # fmt: skip
SCORED = {
    "not met": (case(avoiding("Cedar"), *DAY), {"P1: Cedar": (2, "")}),
    "leads": (case(avoiding("Birch"), *DAY), {"P1: Birch": (0, "meets them Mon")}),
    "co-leads": (case(avoiding("Birch"), "Tue B1 Art Cedar+Birch R1 P1"), {"P1: Birch": (0, "meets them Tue")}),
    "leads what another co-leads": (
        case(avoiding("Cedar"), "Tue B1 Art Cedar+Birch R1 P1"), {"P1: Cedar": (0, "meets them Tue")},
    ),
    "leads another group of the type": (
        case(avoiding("Ash"), "Mon B1 CBT Ash R1 P2", "Mon B1 CBT Cedar R2 P1"), {"P1: Ash": (2, "")},
    ),
    "leads one of two groups of the type": (
        case(avoiding("Ash"), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2"), {"P1: Ash": (0, "meets them Mon")},
    ),
    "co-leads another group of the type": (
        case(two_leaders("Birch"), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar+Birch R2 P2 P3"), {"P1: Birch": (2, "")},
    ),
    "co-leads one of two groups of the type": (
        case(two_leaders("Birch"), "Mon B1 CBT Ash+Birch R1 P1 P2", "Mon B1 CBT Cedar R2 P3"),
        {"P1: Birch": (0, "meets them Mon")},
    ),
    "individual session": (
        case(avoiding("Ash"), "Mon Noon Therapy Ash Nook P1", "Tue B1 CBT Cedar R1 P1"),
        {"P1: Ash": (0, "meets them Mon")},
    ),
    "individual sessions on two days": (
        case(avoiding("Ash", times=2), "Wed Noon Therapy Ash Nook P1", "Mon B1 Therapy Ash Nook P1"),
        {"P1: Ash": (0, "meets them Mon; Wed")},
    ),
    "individual session of another": (
        case(avoiding("Ash"), "Mon B1 Therapy Ash Nook P2", "Mon B1 CBT Cedar R1 P1"), {"P1: Ash": (2, "")},
    ),
}  # fmt: skip
