"""Spread days: not all days are consecutive; asked of patients with 2-4 days and no day wishes."""

from __future__ import annotations

from rule_cases import bare, case
from small import patient
from wish_cases import EVENING, days_of

from models.clinic import Clinic
from models.people import Unavailable

NO_CHOICE = "no choice of open days is spread"
WISH = "P1: not all days in a row"
WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri")


def coming(days: int, *held: str, **facts: object) -> Clinic:
    """A clinic held on these days (Monday to Friday if none are given), whose P1 has so many of them."""
    return bare(patients=(patient("P1", days, **facts),), **days_of(*held or WEEK))


def on(*days: str) -> list[str]:
    """A timetable in which P1 comes on these days."""
    return [f"{day} B1 CBT Ash R1 P1" for day in days]


ASKED = {
    "one day": (coming(1), {}),
    "two days": (coming(2), {WISH: ""}),
    "four days": (coming(4), {WISH: ""}),
    "five days": (coming(5), {}),
    "five days, of which four are authorised": (coming(5, authorised_days=4), {WISH: ""}),
    "a day wish": (coming(2, day_wishes=(0,)), {}),
    "a day wish for a day that is not open": (coming(2, day_wishes=(6,)), {}),
    "as many days as are held": (coming(3, "Mon", "Tue", "Wed"), {WISH: NO_CHOICE}),
    "as many days as are held, with a gap": (coming(3, "Mon", "Wed", "Thu"), {WISH: ""}),
    "one day more held than asked": (coming(2, "Tue", "Wed", "Thu"), {WISH: ""}),
    "two days held in a row": (coming(2, "Tue", "Wed"), {WISH: NO_CHOICE}),
    "days that the patient can attend": (coming(2, cannot_attend=(Unavailable(days=(0, 1, 4)),)), {WISH: NO_CHOICE}),
    "a gap only between days of different tracks": (
        bare({"Evening": {"days": (0,)}, "P1": {"days_per_week": 2, "cannot_attend": (
            Unavailable("Morning", (0,)), Unavailable("Evening", (1, 2)))}}, **EVENING),
        {WISH: NO_CHOICE},
    ),
    "a gap only in a track with too few days": (
        bare({"P1": {"days_per_week": 3, "cannot_attend": (Unavailable("Evening", (1,)),)}}, **EVENING),
        {WISH: NO_CHOICE},
    ),
}  # fmt: skip
SCORED = {
    "two days apart": (case(coming(2), *on("Mon", "Wed")), {WISH: (2, "")}),
    "two days in a row": (case(coming(2), *on("Mon", "Tue")), {WISH: (0, "comes Mon; Tue")}),
    "three of four in a row": (case(coming(4), *on("Mon", "Wed", "Thu", "Fri")), {WISH: (2, "")}),
    "four in a row": (case(coming(4), *on("Tue", "Wed", "Thu", "Fri")), {WISH: (0, "comes Tue; Wed; Thu; Fri")}),
    "two of three, in a row": (case(coming(3), *on("Thu", "Fri")), {WISH: (0, "comes Thu; Fri")}),
    "two of three, apart": (case(coming(3), *on("Mon", "Fri")), {WISH: (2, "")}),
    "three of four, in a row": (case(coming(4), *on("Mon", "Tue", "Wed")), {WISH: (0, "comes Mon; Tue; Wed")}),
    "a gap that no track day fills": (case(coming(2, "Mon", "Wed"), *on("Mon", "Wed")), {WISH: (2, "")}),
    "a single day": (case(coming(2), *on("Wed")), {WISH: (0, "comes Wed")}),
    "no day at all": (case(coming(2), days={"P1": ""}), {WISH: (0, "does not come")}),
}  # fmt: skip
