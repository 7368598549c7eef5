"""Broken clinics, each from the good one by one to three cuts; together they break every rule of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from broken_clinics import (
    MON,
    OFFICE_HOURS,
    TUE,
    WED,
    Cut,
    away,
    broken,
    good_clinic,
    mixed,
    off_on,
    other,
    row,
    setting,
    step,
)

from models.calendar import Span
from models.clinic import NEVER, Lock, Settings, TimeOff
from models.edits import editing
from models.people import KeepApart, Unavailable
from models.program import MixRow

ART_FOR_THREE = tuple(MixRow(who, "Art", 1) for who in ("P1", "P2", "P3"))
NOON = (Unavailable(span=Span(720, 770)),)


def entries(of: str, name: str, **facts: Any) -> dict[str, Any]:
    """The list `of` of the good clinic with other facts for one entry."""
    clinic = good_clinic()
    entry = next(e for e in getattr(clinic, of) if name in (getattr(e, "id", ""), getattr(e, "name", "")))
    return {of: getattr(editing(of, entry, **facts)(clinic), of)}


def settings(**values: Any) -> dict[str, Settings]:
    """The settings of the good clinic with other values."""
    return {"settings": replace(good_clinic().settings, **values)}


def lead(day: Any, block: str, clinician: str | None = None, group: str = "CBT", room: str | None = None) -> Lock:
    """A lock on a session of the type."""
    return Lock(None, group, day, block, "Late" if block[0] == "L" else "Morning", clinician, room)


def locked(lock: Lock) -> Cut:
    """One more lock."""
    return row("locks", lock)


CEDAR_OFF = off_on("Cedar", 0, column="Mon")
KILN = other("group_types", "Art", "Room needs", room_needs=("Easels", "Kiln"))
KILN_CLOSED = {
    **entries("rooms", "R1", features=("Easels", "Kiln")),
    "time_off": (TimeOff("R1", "room", MON),),
}
APART = row("keep_apart", KeepApart("P1", "P2", True))
LATE_FULL = other("tracks", "Late", "Most patients", most_patients=1)
TOO_MUCH_CBT = mixed("CBT", "P5", "Least per week", least=5)
THIRD_DAY = other("patients", "P6", "Days per week", days_per_week=2)
NO_TIME = step("Most hours per week", most_week=120)
P6_TWICE = entries("patients", "P6", days_per_week=2)
P3_ON_MONDAY = {"locks": (Lock("P3", when=MON),)}
LATE_ONE = entries("tracks", "Late", most_patients=1)

ONE_CUT = {
    "Cedar off when Art runs": broken("clinician_availability", CEDAR_OFF),
    "Cedar on leave when Art runs": broken("clinician_availability", away("Cedar", "clinician", MON)),
    "two groups of Ash at one time": broken(
        "clinician_one_place", locked(lead(MON, "B1", "Ash", "Process")), locks=(lead(MON, "B1", "Ash"),)
    ),
    "two leaders where one is there": broken(
        "group_leaders", other("group_types", "Art", "Facilitators", facilitators=2),
        **entries("clinicians", "Birch", assists=("Art",), hours={1: OFFICE_HOURS, 2: OFFICE_HOURS}),
    ),
    "a second leader who is not there": broken(
        "group_leaders", other("group_types", "Art", "Second facilitator above", second_above=0)
    ),
    "Art for others only": broken("group_open_to", other("group_types", "Art", "Open to", open_to=("Club",))),
    "Art in the other track": broken("group_place", other("group_types", "Art", "Tracks", tracks=("Late",))),
    "Art on a day that the patient cannot come": broken(
        "group_place", other("group_types", "Art", "Days", days=(1,)),
        **entries("patients", "P1", cannot_attend=(Unavailable(days=(1,)),)),
    ),
    "a room with a kiln": broken("group_room", KILN, **KILN_CLOSED),
    "Art for one at a time": broken(
        "group_size_most", other("group_types", "Art", "Most patients", most_patients=1), mix=ART_FOR_THREE
    ),
    "one easel": broken("group_size_most", other("rooms", "R2", "Seats", seats=1), mix=ART_FOR_THREE),
    "no private room": broken("individual_room", other("rooms", "Nook", "Use", use="Group")),
    "therapy longer than any slot": broken(
        "individual_sessions", other("individuals", "Therapy", "Minutes", minutes=70)
    ),
    "two in one track kept apart": broken("keep_apart", APART),
    "two days locked for a patient of one": broken("locks", locked(Lock("P3", when=TUE)), **P3_ON_MONDAY),
    "a tag that no therapist has": broken(
        "own_clinician_fits", other("patients", "P2", "Clinician tags", clinician_tags=("Spanish",)),
        **entries("clinicians", "Birch", tags=("Spanish",)),
    ),
    "the patient away when Art runs": broken("patient_availability", away("P1", "patient", MON)),
    "the patient cannot come when Art runs": broken(
        "patient_availability", other("patients", "P1", "Cannot attend", cannot_attend=(Unavailable(days=(0,)),))
    ),
    "three groups in two blocks": broken(
        "patient_one_place", locked(Lock("P1", "Art", MON)), mix=(),
        locks=(Lock("P1", "CBT", MON), Lock("P1", "Process", MON)),
    ),
    "the easels' room closed": broken("room_availability", away("R2", "room", MON)),
    "two groups in one room": broken(
        "room_one_place", locked(lead(MON, "B1", None, "Process", "R1")), locks=(lead(MON, "B1", None, "CBT", "R1"),)
    ),
    "in the track without Art": broken(
        "track_and_days", other("patients", "P1", "Current track", current_track="Late")
    ),
    "a day more than the track has room for": broken("days_attended", THIRD_DAY, **LATE_ONE),
    "a track with less room": broken("track_most_patients", LATE_FULL, **P6_TWICE),
    "a block without any clinician": broken(
        "blocks_filled", away("All clinicians", "clinicians", TUE, 960, 1020),
        **entries("patients", "P5", days_per_week=3),
    ),
    "therapy four times on three days": broken(
        "individuals_held", other("individuals", "Therapy", "Per week", per_week=4)
    ),
    "a therapist who is never there": broken(
        "own_clinician", other("patients", "P2", "Therapist", own={"Therapist": "Yew"}),
        **entries("clinicians", "Yew", hours={2: OFFICE_HOURS}),
        **entries("patients", "P2", cannot_attend=(Unavailable(days=(2,)),)),
    ),
    "more CBT than blocks": broken("mix_least", mixed("CBT", "P3", "Least per week", least=3)),
    "long days": broken("hours_day_least", step("Least hours per day", least_day=200)),
    "a long week": broken("hours_week_least", step("Least hours per week", least_week=600)),
    "a short week": broken("hours_week_most", NO_TIME),
    "fewer patients of one's own": broken(
        "caseload", other("clinicians", "Ash", "Caseload", caseload=2), **entries("clinicians", "Yew", caseload=2)
    ),
    "half an hour of contact": broken(
        "contact_hours", other("clinicians", "Cedar", "Most contact hours per week", most_contact=30)
    ),
    "no groups": broken("groups_per_day", other("clinicians", "Cedar", "Most groups per day", most_groups_day=0)),
    "two groups in a row": broken(
        "in_a_row", other("clinicians", "Cedar", "Most in a row", most_in_a_row=1),
        locks=(lead(MON, "B1", "Cedar", "Art"), lead(MON, "B2", "Cedar", "Art")),
        blocks=tuple(
            replace(b, span=Span(605, 665)) if b.name == "B2" else b for b in good_clinic().blocks
        ),
    ),
    "a long break": broken(
        "staff_break", setting("Staff break (minutes)", staff_break=170), locks=(lead(MON, "B2", "Cedar", "Art"),)
    ),
    "a long rest": broken(
        "rest_between_days", setting("Rest between days (hours)", rest_between_days=20 * 60),
        locks=(lead(MON, "L2", "Ash"), lead(TUE, "B1", "Ash")),
    ),
    "one day in the track": broken(
        "track_limits", other("clinicians", "Ash", "Track limits", track_limits={"Late": 1}),
        locks=(lead(MON, "L1", "Ash"), lead(TUE, "L1", "Ash")),
    ),
    "no wait": broken(
        "longest_wait", setting("Longest wait (minutes)", longest_wait=30), **settings(individuals_during_groups=NEVER)
    ),
    "no CBT for one patient": broken("mix_most", mixed("CBT", "P5", "Most per week", most=0)),
    "one group of a type a day": broken(
        "same_type_per_day", setting("Same group type per day", same_type_per_day=1),
        **settings(same_type_per_day=2), mix=(MixRow("P5", "CBT", 0, 0),),
    ),
    "no therapy during groups": broken(
        "pull_outs", setting("Individual sessions during groups", individuals_during_groups=NEVER),
        **entries("patients", "P6", cannot_attend=NOON),
    ),
    "a group of six": broken("smallest_group", other("group_types", "Art", "Least patients", least_patients=6)),
}  # fmt: skip

MORE_CUTS = {
    "Cedar off, and too much CBT": broken("clinician_availability mix_least", CEDAR_OFF, TOO_MUCH_CBT),
    "a kiln, and two kept apart": broken("group_room keep_apart", KILN, APART, **KILN_CLOSED),
    "two kept apart, and a full track": broken("keep_apart track_most_patients", APART, LATE_FULL, **P6_TWICE),
    "two locked days, and too much CBT": broken(
        "locks mix_least", locked(Lock("P3", when=TUE)), TOO_MUCH_CBT, **P3_ON_MONDAY
    ),
    "no groups of Cedar, and a day too many": broken(
        "groups_per_day days_attended",
        other("clinicians", "Cedar", "Most groups per day", most_groups_day=0), THIRD_DAY, **LATE_ONE,
    ),
    "the easels' room closed, and a lock": broken(
        "room_availability clinician_one_place", away("R2", "room", MON), locked(lead(WED, "L1", "Ash", "Process")),
        locks=(lead(WED, "L1", "Ash"),),
    ),
    "Cedar off, a full track, and two kept apart": broken(
        "clinician_availability track_most_patients keep_apart", CEDAR_OFF, LATE_FULL,
        row("keep_apart", KeepApart("P3", "P4", True)), **P6_TWICE,
    ),
    "a tag, a kiln, and two locked days": broken(
        "own_clinician_fits group_room locks",
        other("patients", "P2", "Clinician tags", clinician_tags=("Spanish",)), KILN, locked(Lock("P3", when=TUE)),
        **P3_ON_MONDAY, **KILN_CLOSED, **entries("clinicians", "Birch", tags=("Spanish",)),
    ),
}  # fmt: skip
BROKEN = {**ONE_CUT, **MORE_CUTS}
