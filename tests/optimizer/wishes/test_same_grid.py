"""Same grid: each group session of the previous week runs again with a leader in common."""

from __future__ import annotations

from collections.abc import Mapping

from rule_cases import DAY, Case, bare, case
from small import MON_TO_WED
from wish_cases import leave

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind, Track

CBT, PROCESS = "the clinic: CBT Mon Morning B1, Ash", "the clinic: Process Mon Morning B2, Birch"
ART = ("Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1])
BOTH = "the clinic: Art Mon Morning B1, Cedar or Birch"


MET = bare(individuals=(IndividualKind("Therapy", "Therapist", 50),))
TUESDAY = Block("B1", "Morning", MON_TO_WED[1:], Span(540, 600))


def then(now: Clinic, *lines: str, clinic: Clinic | None = None) -> Case:
    """The week after this timetable, in the clinic as it is now."""
    return case(now, before=case(clinic or bare(), *(lines or DAY)))


def after(*lines: str, before: tuple[str, ...] = DAY) -> Case:
    """A timetable after another."""
    return case(bare(), *lines, before=case(bare(), *before))


ASKED: Mapping[str, tuple[Clinic | Case, Mapping[str, str]]] = {
    "each group session": (then(bare()), {CBT: "", PROCESS: ""}),
    "parallel ones of one type": (
        then(bare(), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2"),
        {CBT: "", "the clinic: CBT Mon Morning B1, Cedar": ""},
    ),
    "no individual session": (then(bare(), DAY[0], "Mon Noon Therapy Ash Nook P1", clinic=MET), {CBT: ""}),
    "a type that is gone": (
        then(bare(group_types=bare().group_types[1:])), {CBT: "no longer in the clinic", PROCESS: ""},
    ),
    "a leader on leave": (then(bare(time_off=(leave("Ash"),))), {CBT: "without hours this week", PROCESS: ""}),
    "one of two leaders on leave": (then(bare(time_off=(leave("Birch"),)), ART[0]), {BOTH: ""}),
    "a type that nobody leads": (
        then(bare({"Ash": {"leads": ()}, "Cedar": {"leads": ()}})), {CBT: "nobody leads it", PROCESS: ""},
    ),
    "a type that may not run": (
        then(bare({"CBT": {"days": (4,)}})), {CBT: "may not run on any day of the week", PROCESS: ""},
    ),
    "a day on which the track does not run": (
        then(bare(tracks=(Track("Morning", TUESDAY.days),), blocks=(TUESDAY,)), DAY[0]),
        {CBT: "its track does not run that day"},
    ),
}  # fmt: skip
SCORED = {
    "the same": (after(*DAY), {CBT: (2, ""), PROCESS: (2, "")}),
    "another leader": (
        after("Mon B1 CBT Cedar R1 P1 P2", DAY[1]), {CBT: (0, "led by Cedar"), PROCESS: (2, "")},
    ),
    "another leader beside": (
        after("Mon B1 CBT Cedar R1 P1", "Mon B1 CBT Ash R2 P2", DAY[1]), {CBT: (2, ""), PROCESS: (2, "")},
    ),
    "another type": (
        after("Mon B1 Process Birch R1 P1 P2", DAY[1]), {CBT: (0, "does not run then"), PROCESS: (2, "")},
    ),
    "a leader in common": (
        after("Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1], before=("Mon B1 Art Birch+Ash R1 P1 P2",)),
        {"the clinic: Art Mon Morning B1, Birch or Ash": (2, "")},
    ),
}  # fmt: skip
