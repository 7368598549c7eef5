"""Group avoids: each avoided group type is not attended."""

from __future__ import annotations

from rule_cases import DAY, bare, case
from wish_cases import leave

from models.clinic import Clinic
from models.program import MixRow

REQUIRED = "the treatment mix requires it"
TWICE = ("Mon B1 CBT Ash R1 P1 P2", "Mon B2 CBT Ash R1 P1 P2")


def avoiding(*groups: str, mix: tuple[MixRow, ...] = (), **facts: object) -> Clinic:
    """A clinic with this treatment mix, whose P1 avoids these types."""
    return bare({"P1": {"group_avoids": groups, **facts}}, mix=mix)


def often(times: int) -> Clinic:
    """A clinic whose P1 avoids CBT, which may come so many times a day."""
    return bare({"P1": {"group_avoids": ("CBT",)}}, settings={"same_type_per_day": times})


ASKED = {
    "each type once": (avoiding("CBT", "Art", "CBT"), {"P1: CBT": "", "P1: Art": ""}),
    "required of all": (avoiding("CBT", mix=(MixRow("All", "CBT", 1),)), {"P1: CBT": REQUIRED}),
    "required of the patient": (avoiding("CBT", mix=(MixRow("P1", "CBT", 2),)), {"P1: CBT": REQUIRED}),
    "required of another": (avoiding("CBT", mix=(MixRow("P2", "CBT", 1),)), {"P1: CBT": ""}),
    "required by category": (avoiding("CBT", mix=(MixRow("All", "Evidence-based", 1),)), {"P1: CBT": ""}),
    "limited only": (avoiding("CBT", mix=(MixRow("All", "CBT", 0, 1),)), {"P1: CBT": ""}),
    "required until the days were cut": (
        avoiding("CBT", mix=(MixRow("All", "CBT", 1),), days_per_week=4), {"P1: CBT": ""},
    ),
    "required at more days": (avoiding("CBT", mix=(MixRow("All", "CBT", 1, from_days=2),)), {"P1: CBT": ""}),
    "open to others": (
        bare({"P1": {"group_avoids": ("CBT",)}, "CBT": {"open_to": ("x",)}}), {"P1: CBT": "not open to the patient"},
    ),
}  # fmt: skip
SCORED = {
    "not attended": (case(avoiding("Art"), *DAY), {"P1: Art": (2, "")}),
    "attended": (case(avoiding("CBT"), *DAY), {"P1: CBT": (0, "has it Mon")}),
    "attended twice a day": (case(often(2), *TWICE), {"P1: CBT": (0, "has it Mon")}),
    "attended twice a day, beyond the limit": (case(often(1), *TWICE), {"P1: CBT": (0, "has it Mon")}),
    "attended on two days": (
        case(avoiding("CBT", days_per_week=2), "Mon B1 CBT Ash R1 P1", "Wed B2 CBT Ash R1 P1"),
        {"P1: CBT": (0, "has it Mon; Wed")},
    ),
    "run without the patient": (
        case(avoiding("CBT"), "Mon B1 CBT Ash R1 P2", "Mon B1 Process Birch R2 P1"), {"P1: CBT": (2, "")},
    ),
    "a type that has no block": (
        case(bare({"P1": {"group_avoids": ("Art",)}}, time_off=(leave("Cedar"),)), *DAY), {"P1: Art": (2, "")},
    ),
}  # fmt: skip
