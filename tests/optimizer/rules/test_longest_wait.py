"""Longest wait: between a window and the track's first start or last end."""

from rule_cases import bare, case
from small import patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind

GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
WINDOWS = {"Dawn": 485, "Inside": 601, "Soon": 690, "Dusk": 800, "Night": 1000}
SHORT = (IndividualKind("Therapy", "Therapist", 10), IndividualKind("Talk", "Therapist", 10))


def clinic(longest: int, kinds: int = 1) -> Clinic:
    """The bare clinic with P1 alone and windows of ten minutes all day; the track lasts from 540 to 675."""
    windows = tuple(Block(name, None, (0, 1, 2), Span(start, start + 10)) for name, start in WINDOWS.items())
    blocks = (*small_clinic().blocks[:2], *windows)
    settings = {"longest_wait": longest}
    return bare(blocks=blocks, settings=settings, individuals=SHORT[:kinds], patients=(patient("P1", 1),))


def therapy(window: str, kind: str = "Therapy") -> str:
    """An individual session of P1 in the window."""
    return f"Mon {window} {kind} Ash Nook P1"


ACCEPTED = {
    "as long as allowed": case(clinic(125), *GROUPS, therapy("Dusk")),
    "as long before": case(clinic(45), *GROUPS, therapy("Dawn")),
    "between blocks": case(clinic(0), *GROUPS, therapy("Inside")),
}
REJECTED = {
    "a minute longer": case(clinic(124), *GROUPS, therapy("Dusk"), amount=1),
    "a minute longer before": case(clinic(44), *GROUPS, therapy("Dawn"), amount=1),
    "long": case(clinic(15), *GROUPS, therapy("Night"), amount=310),
    "two of them": case(clinic(15, kinds=2), *GROUPS, therapy("Dawn"), therapy("Dusk", "Talk"), amount=140),
}
