"""Days: a wish per wished open day, at most as many as the patient has days."""

from __future__ import annotations

from rule_cases import bare, case, off
from wish_cases import EVENING

from models.clinic import Clinic
from models.people import Unavailable

CLOSED = "not open to the patient this week"


def wishing(days: int, *weekdays: int, **facts: object) -> Clinic:
    """A clinic whose P1 has so many days and wishes these (0 = Monday)."""
    return bare({"P1": {"days_per_week": days, "day_wishes": weekdays, **facts}})


def on(*days: str) -> list[str]:
    """A timetable in which P1 comes on these days."""
    return [f"{day} B1 CBT Ash R1 P1" for day in days]


ASKED = {
    "no wish": (wishing(2), {}),
    "fewer than days": (wishing(2, 2), {"P1: Wed": ""}),
    "as many as days": (wishing(2, 2, 0), {"P1: Mon": "", "P1: Wed": ""}),
    "more than days": (wishing(2, 0, 1, 2), {"P1: one of Mon; Tue; Wed": "", "P1: two of Mon; Tue; Wed": ""}),
    "a day on which no track runs": (wishing(1, 1, 4), {"P1: Tue": "", "P1: Fri": CLOSED}),
    "days cut to those open": (wishing(5, 0, 1, 2), {"P1: Mon": "", "P1: Tue": "", "P1: Wed": ""}),
    "a day that the patient cannot attend": (
        wishing(1, 0, 1, cannot_attend=(Unavailable(days=(1,)),)), {"P1: Mon": "", "P1: Tue": CLOSED},
    ),
    "a holiday": (
        bare({"P1": {"day_wishes": (0,)}}, time_off=(off("Everyone", "everyone", "Mon"),)), {"P1: Mon": CLOSED},
    ),
    "a day open in another possible track": (
        bare({"P1": {"day_wishes": (0,)}, "Morning": {"days": (1, 2)}}, **EVENING), {"P1: Mon": ""},
    ),
    "no days this week": (wishing(0, 1), {}),
}  # fmt: skip
SCORED = {
    "a wished day": (case(wishing(1, 0), *on("Mon")), {"P1: Mon": (2, "")}),
    "another day": (case(wishing(1, 0), *on("Tue")), {"P1: Mon": (0, "comes Tue")}),
    "one of two": (
        case(wishing(2, 0, 2), *on("Mon", "Tue")), {"P1: Mon": (2, ""), "P1: Wed": (0, "comes Mon; Tue")},
    ),
    "one of more than days": (case(wishing(1, 0, 1, 2), *on("Tue")), {"P1: one of Mon; Tue; Wed": (2, "")}),
    "fewer days than asked": (
        case(wishing(2, 0, 1, 2), *on("Tue")),
        {"P1: one of Mon; Tue; Wed": (2, ""), "P1: two of Mon; Tue; Wed": (0, "comes Tue")},
    ),
    "as many as days of more": (
        case(wishing(2, 0, 1, 2), *on("Wed", "Tue")),
        {"P1: one of Mon; Tue; Wed": (2, ""), "P1: two of Mon; Tue; Wed": (2, "")},
    ),
    "no day at all": (case(wishing(1, 0), days={"P1": ""}), {"P1: Mon": (0, "does not come")}),
}  # fmt: skip
