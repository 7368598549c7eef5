"""Groups: each wished group type is attended at least once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rule_cases import DAY, bare, case
from wish_cases import EVENING, leave

from models.clinic import Clinic
from models.people import Unavailable

NOTHING: Mapping[str, Any] = {}
NONE = "none runs on the days attended"
ELSEWHERE = "does not run on the patient's open days"
MONDAY_ONLY = (Unavailable(days=(1, 2)),)
MONDAY_EVENING_ONLY = (*MONDAY_ONLY, Unavailable("Morning", (0,)))


def wishing(
    group: str, facts: Mapping[str, object] = NOTHING, overrides: Mapping[str, Any] = NOTHING, **of_patient: object
) -> Clinic:
    """A clinic whose P1 wishes the type; further facts of the type, of the clinic and of P1."""
    return bare({"P1": {"group_wishes": (group,), **of_patient}, group: facts}, **overrides)


ASKED = {
    "each type once": (
        bare({"P1": {"group_wishes": ("CBT", "Art", "CBT")}, "P2": {"group_wishes": ("CBT",)}}),
        {"P1: CBT": "", "P1: Art": "", "P2: CBT": ""},
    ),
    "open to others": (wishing("CBT", {"open_to": ("Trauma",)}), {"P1: CBT": "not open to the patient"}),
    "open to the patient's tag": (wishing("CBT", {"open_to": ("Trauma",)}, tags=("Trauma",)), {"P1: CBT": ""}),
    "only assisted": (
        bare({"P1": {"group_wishes": ("Art",)}, "Cedar": {"leads": ("CBT",)}}), {"P1: Art": "nobody leads it"},
    ),
    "its leader on leave": (
        bare({"P1": {"group_wishes": ("Art",)}}, time_off=(leave("Cedar"),)), {"P1: Art": ""},
    ),
    "in a track that is not possible": (
        wishing("CBT", {"tracks": ("Evening",)}, EVENING, current_track="Morning"), {"P1: CBT": ELSEWHERE},
    ),
    "in a track that is possible": (
        wishing("CBT", {"tracks": ("Evening",)}, EVENING), {"P1: CBT": ""},
    ),
    "on days that are not open": (wishing("CBT", {"days": (1,)}, cannot_attend=MONDAY_ONLY), {"P1: CBT": ELSEWHERE}),
    "on a day that is open": (wishing("CBT", {"days": (0, 1)}, cannot_attend=MONDAY_ONLY), {"P1: CBT": ""}),
    "on a day that is open in another track": (
        wishing("CBT", {"tracks": ("Morning",), "days": (0,)}, EVENING, cannot_attend=MONDAY_EVENING_ONLY),
        {"P1: CBT": ELSEWHERE},
    ),
    "no days this week": (wishing("CBT", days_per_week=0), {}),
}  # fmt: skip
SCORED = {
    "attended": (case(wishing("Process"), *DAY), {"P1: Process": (2, "")}),
    "attended twice": (
        case(wishing("CBT"), "Mon B1 CBT Ash R1 P1 P2", "Mon B2 CBT Ash R1 P1 P2"), {"P1: CBT": (2, "")},
    ),
    "not attended": (case(wishing("Art"), *DAY), {"P1: Art": (0, NONE)}),
    "run without the patient": (
        case(wishing("CBT"), "Mon B1 CBT Ash R1 P2", "Mon B1 Process Birch R2 P1"),
        {"P1: CBT": (0, "elsewhere when it runs Mon")},
    ),
    "one of two types": (
        case(bare({"P1": {"group_wishes": ("Art", "CBT")}}), *DAY), {"P1: Art": (0, NONE), "P1: CBT": (2, "")},
    ),
    "a type that has no block": (
        case(bare({"P1": {"group_wishes": ("Art",)}}, time_off=(leave("Cedar"),)), *DAY), {"P1: Art": (0, NONE)},
    ),
}  # fmt: skip
