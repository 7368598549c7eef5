"""Continuity: of patients in both weeks, the track, days, own clinicians and times of individual sessions stay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rule_cases import Case, bare, case
from small import MON_TO_WED, patient
from wish_cases import EVENING, leave

from models.clinic import Clinic
from models.people import Unavailable
from models.program import IndividualKind, Track

CLOSED = "not open to the patient this week"
THERAPY = IndividualKind("Therapy", "Therapist", 50)
FOR_OTHERS = (Track("Morning", MON_TO_WED), Track("Evening", MON_TO_WED, open_to=("Trauma",)))
TWO_DAYS = ("Mon B1 CBT Ash R1 P1", "Tue B1 CBT Ash R1 P1")
MEETS = ("Mon B1 CBT Cedar R1 P1", "Mon Noon Therapy Ash Nook P1")


def of_days(days: int, **overrides: Any) -> Clinic:
    """A clinic with one patient, who comes on so many days."""
    return bare(**{"patients": (patient("P1", days),), **overrides})


def in_therapy(**overrides: Any) -> Clinic:
    """A clinic with one patient, who has therapy, and two therapists."""
    return of_days(1, alter={"Birch": {"role": "Therapist"}}, individuals=(THERAPY,), **overrides)


def then(clinic: Clinic, *lines: str, now: Clinic | None = None, **facts: Any) -> Case:
    """The week after this timetable of the clinic, in the clinic as it is now; nothing is planned in it yet."""
    return case(now or clinic, before=case(clinic, *lines, **facts))


def after(before: tuple[str, ...], clinic: Clinic, *lines: str, **facts: Any) -> Case:
    """A timetable of the clinic after another one of it."""
    return case(clinic, *lines, before=case(clinic, *before), **facts)


def but_tuesday(days: int) -> Clinic:
    """A clinic whose patient comes on so many days but cannot on Tuesday."""
    return of_days(days, alter={"P1": {"cannot_attend": (Unavailable(days=(1,)),)}})


STAYS = {"P1: Morning": ""}
MET = {**STAYS, "P1: Mon": "", "P1: Ash as own therapist": "", "P1: Therapy Mon 11:30": ""}
ASKED: Mapping[str, tuple[Clinic | Case, Mapping[str, str]]] = {
    "without a previous timetable": (bare(), {}),
    "track and days": (then(of_days(2), *TWO_DAYS), {**STAYS, "P1: Mon; Tue": ""}),
    "a patient who came": (
        then(of_days(2), *TWO_DAYS, now=bare(patients=(patient("P1", 2), patient("P3", 1)))),
        {**STAYS, "P1: Mon; Tue": ""},
    ),
    "a patient who left": (then(of_days(2), *TWO_DAYS, now=bare(patients=(patient("P3", 1),))), {}),
    "a patient without days": (then(of_days(2), *TWO_DAYS, now=of_days(0)), {}),
    "a patient without days then": (then(of_days(0), now=of_days(2)), {}),
    "a track that is gone": (
        then(of_days(2, **EVENING), "Mon E1 CBT Ash R1 P1", now=of_days(2)),
        {"P1: Evening": "a track that the patient may not be in", "P1: Mon": ""},
    ),
    "a track that is not open to the patient": (
        then(
            of_days(1, **EVENING), "Mon E1 CBT Ash R1 P1",
            now=of_days(1, **{**EVENING, "tracks": FOR_OTHERS}),
        ),
        {"P1: Evening": "a track that the patient may not be in", "P1: Mon": ""},
    ),
    "a day that is closed": (
        then(of_days(2), *TWO_DAYS, now=but_tuesday(2)), {**STAYS, "P1: Mon; Tue": CLOSED},
    ),
    "a day that is closed, but fewer are needed": (
        then(of_days(2), *TWO_DAYS, now=but_tuesday(1)),
        {**STAYS, "P1: Mon; Tue": ""},
    ),
    "own clinician and session": (
        then(in_therapy(), *MEETS), MET,
    ),
    "an own clinician on leave": (
        then(in_therapy(), *MEETS, now=in_therapy(time_off=(leave("Ash"),))),
        {**MET, "P1: Ash as own therapist": "without hours this week"},
    ),
    "nothing due": (
        then(in_therapy(), *MEETS, now=of_days(1)), {**STAYS, "P1: Mon": ""},
    ),
    "switched off": (
        then(of_days(2, priorities={"Continuity": 0}), *TWO_DAYS),
        {"P1: Morning": "switched off in Priorities", "P1: Mon; Tue": "switched off in Priorities"},
    ),
}  # fmt: skip
GRANTED = {"P1: Morning": (2, ""), "P1: Mon; Tue": (2, "")}
SAME = dict.fromkeys(MET, (2, ""))
SCORED = {
    "the same": (after(TWO_DAYS, of_days(2), *TWO_DAYS), GRANTED),
    "another day": (
        after(TWO_DAYS, of_days(2), "Mon B1 CBT Ash R1 P1", "Wed B1 CBT Ash R1 P1"),
        {**GRANTED, "P1: Mon; Tue": (0, "comes Mon; Wed")},
    ),
    "fewer days, of the same": (after(TWO_DAYS, of_days(1), TWO_DAYS[1]), GRANTED),
    "fewer days, another one": (
        after(TWO_DAYS, of_days(1), "Wed B1 CBT Ash R1 P1"), {**GRANTED, "P1: Mon; Tue": (0, "comes Wed")},
    ),
    "more days": (after(TWO_DAYS, of_days(3), *TWO_DAYS, "Wed B1 CBT Ash R1 P1"), GRANTED),
    "more days, not all of the same": (
        after((*TWO_DAYS[:1], "Wed B1 CBT Ash R1 P1"), bare(patients=(patient("P1", 3),)), *TWO_DAYS),
        {"P1: Morning": (2, ""), "P1: Mon; Wed": (0, "comes Mon; Tue")},
    ),
    "nowhere": (
        after(TWO_DAYS, of_days(2), days={"P1": ""}), {**GRANTED, "P1: Mon; Tue": (0, "does not come")},
    ),
    "another track": (
        after(("Mon E1 CBT Ash R1 P1",), of_days(1, **EVENING), "Mon B1 CBT Ash R1 P1"),
        {"P1: Evening": (0, "is in Morning"), "P1: Mon": (2, "")},
    ),
    "the same individual session": (
        after(MEETS, in_therapy(), *MEETS), SAME,
    ),
    "another therapist at the same time": (
        after(MEETS, in_therapy(), MEETS[0], "Mon Noon Therapy Birch Nook P1"),
        {**SAME, "P1: Ash as own therapist": (0, "now Birch")},
    ),
    "the same therapist at another time": (
        after(MEETS, in_therapy(), "Mon B2 CBT Cedar R1 P1", "Mon B1 Therapy Ash Nook P1"),
        {**SAME, "P1: Therapy Mon 11:30": (0, "now Mon 9:00")},
    ),
    "no individual session": (
        after(MEETS, in_therapy(), MEETS[0]), {**SAME, "P1: Therapy Mon 11:30": (0, "not held")},
    ),
}  # fmt: skip
