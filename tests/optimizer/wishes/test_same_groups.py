"""Same groups: each group attended in the previous week is attended again."""

from __future__ import annotations

from collections.abc import Mapping

from rule_cases import Case, bare, case
from small import patient
from wish_cases import EVENING

from models.clinic import Clinic
from models.people import Unavailable
from models.program import IndividualKind

ONE = {"patients": (patient("P1", 1),)}
DAY = ("Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1")
MET = bare(individuals=(IndividualKind("Therapy", "Therapist", 50),), **ONE)
CBT, PROCESS = "P1: CBT Mon Morning B1", "P1: Process Mon Morning B2"


def then(now: Clinic, *lines: str, clinic: Clinic | None = None) -> Case:
    """The week after this timetable, in the clinic as it is now."""
    return case(now, before=case(clinic or bare(**ONE), *(lines or DAY)))


def after(now: Clinic, *lines: str) -> Case:
    """A timetable after DAY."""
    return case(now, *lines, before=case(bare(**ONE), *DAY))


ASKED: Mapping[str, tuple[Clinic | Case, Mapping[str, str]]] = {
    "each group attended": (then(bare(**ONE)), {CBT: "", PROCESS: ""}),
    "no individual session": (then(bare(**ONE), DAY[0], "Mon Noon Therapy Ash Nook P1", clinic=MET), {CBT: ""}),
    "a type that is gone": (
        then(bare(group_types=bare().group_types[1:], **ONE)), {CBT: "no longer in the clinic", PROCESS: ""},
    ),
    "a type that is not open to the patient": (
        then(bare({"CBT": {"open_to": ("Trauma",)}}, **ONE)), {CBT: "not open to the patient", PROCESS: ""},
    ),
    "a type that nobody leads": (
        then(bare({"Ash": {"leads": ()}, "Cedar": {"leads": ()}}, **ONE)), {CBT: "nobody leads it", PROCESS: ""},
    ),
    "another track": (
        then(bare(**ONE), "Mon E1 CBT Ash R1 P1", clinic=bare(**ONE, **EVENING)),
        {"P1: CBT Mon Evening E1": "a track that the patient may not be in"},
    ),
    "a day that is closed": (
        then(bare(patients=(patient("P1", 1, cannot_attend=(Unavailable(days=(0,)),)),)), DAY[0]),
        {CBT: "not open to the patient this week"},
    ),
}  # fmt: skip
SCORED = {
    "both": (after(bare(**ONE), *DAY), {CBT: (2, ""), PROCESS: (2, "")}),
    "with another leader": (after(bare(**ONE), "Mon B1 CBT Cedar R1 P1", DAY[1]), {CBT: (2, ""), PROCESS: (2, "")}),
    "another type": (
        after(bare(**ONE), "Mon B1 Process Birch R1 P1", DAY[1]), {CBT: (0, "Process instead"), PROCESS: (2, "")},
    ),
    "another block": (
        after(bare(**ONE), "Mon B1 Process Birch R1 P1", "Mon B2 CBT Ash R1 P1"),
        {CBT: (0, "Process instead"), PROCESS: (0, "CBT instead")},
    ),
    "another day": (
        after(bare(**ONE), "Tue B1 CBT Ash R1 P1", "Tue B2 Process Birch R1 P1"),
        {CBT: (0, "no group then"), PROCESS: (0, "no group then")},
    ),
}  # fmt: skip
