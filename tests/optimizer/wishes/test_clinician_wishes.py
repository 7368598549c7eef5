"""Clinician wishes: wished types led and tracks worked at least once, avoided ones not at all."""

from __future__ import annotations

from rule_cases import DAY, bare, case
from wish_cases import EVENING, leave

from models.clinic import Clinic
from models.program import IndividualKind

AWAY = "without hours this week"
THERAPY = {"individuals": (IndividualKind("Therapy", "Therapist", 50),)}


def staffed(name: str, wishes: tuple[str, ...] = (), avoids: tuple[str, ...] = (), **overrides: object) -> Clinic:
    """A clinic with two tracks and therapy, where this clinician has these wishes and avoids."""
    return bare({name: {"wishes": wishes, "avoids": avoids}}, **{**EVENING, **THERAPY, **overrides})


ASKED = {
    "none": (staffed("Ash"), {}),
    "types and tracks, each once": (
        staffed("Ash", ("CBT", "Evening", "CBT"), ("Art", "Morning", "Art")),
        {"Ash: CBT": "", "Ash: Evening": "", "Ash: not Art": "", "Ash: not Morning": ""},
    ),
    "types that they may not lead": (staffed("Ash", ("Art",)), {"Ash: Art": ""}),
    "on leave": (
        staffed("Ash", ("CBT",), ("Evening",), time_off=(leave("Ash"),)), {"Ash: CBT": AWAY, "Ash: not Evening": AWAY},
    ),
    "somebody else on leave": (staffed("Ash", ("CBT",), time_off=(leave("Birch"),)), {"Ash: CBT": ""}),
}  # fmt: skip
SCORED = {
    "a type led": (case(staffed("Ash", ("CBT",)), *DAY), {"Ash: CBT": (2, "")}),
    "a type co-led": (case(staffed("Birch", ("Art",)), "Mon B1 Art Cedar+Birch R1 P1"), {"Birch: Art": (2, "")}),
    "a type led by another": (case(staffed("Ash", ("Process",)), *DAY), {"Ash: Process": (0, "")}),
    "a type that they may not lead": (case(staffed("Ash", ("Art",)), *DAY), {"Ash: Art": (0, "")}),
    "a track worked": (case(staffed("Ash", ("Morning",)), *DAY), {"Ash: Morning": (2, "")}),
    "a track worked by an individual session": (
        case(staffed("Ash", ("Morning",)), "Mon B1 Therapy Ash Nook P1"), {"Ash: Morning": (2, "")},
    ),
    "only a window worked": (
        case(staffed("Ash", ("Morning",), ("Evening",)), "Mon Noon Therapy Ash Nook P1"),
        {"Ash: Morning": (0, ""), "Ash: not Evening": (2, "")},
    ),
    "another track worked": (case(staffed("Ash", ("Evening",)), *DAY), {"Ash: Evening": (0, "")}),
    "an avoided type led": (case(staffed("Ash", (), ("CBT",)), *DAY), {"Ash: not CBT": (0, "has it Mon")}),
    "an avoided type co-led": (
        case(staffed("Birch", (), ("Art",)), "Tue B1 Art Cedar+Birch R1 P1"), {"Birch: not Art": (0, "has it Tue")},
    ),
    "an avoided type not led": (case(staffed("Ash", (), ("Process",)), *DAY), {"Ash: not Process": (2, "")}),
    "an avoided type that they may not lead": (case(staffed("Ash", (), ("Art",)), *DAY), {"Ash: not Art": (2, "")}),
    "an avoided track worked": (
        case(staffed("Ash", (), ("Morning",)), *DAY), {"Ash: not Morning": (0, "has it Mon")},
    ),
    "an avoided track not worked": (case(staffed("Ash", (), ("Evening",)), *DAY), {"Ash: not Evening": (2, "")}),
}  # fmt: skip
