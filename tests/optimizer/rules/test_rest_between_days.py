"""Rest between days: from the last session to the first of the next calendar day."""

from rule_cases import bare, case
from small import patient

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, Track

EARLY = ("Mon B1 CBT Ash R1 P1", "Tue B1 CBT Ash R1 P1")
LATE = ("Mon L1 CBT Ash R1 P2", "Tue L1 CBT Ash R1 P2")
BOTH = (*EARLY, *LATE)
NIGHT = 24 * 60 - 1200 + 540
"""Minutes from the end of Late at 20:00 to the start of Morning at 9:00."""


def clinic(rest: int, days: tuple[int, ...] = (0, 1), visits: int = 2) -> Clinic:
    """Tracks of one block at 9:00 and 19:00, on these days; P1 and P2 are in one each and come on two days."""
    tracks = (Track("Morning", days), Track("Late", days))
    blocks = (Block("B1", "Morning", days, Span(540, 600)), Block("L1", "Late", days, Span(1140, 1200)))
    people = (patient("P1", 2, current_track="Morning"), patient("P2", visits, current_track="Late"))
    return bare(tracks=tracks, blocks=blocks, patients=people, settings={"rest_between_days": rest})


ACCEPTED = {
    "as long as asked": case(clinic(NIGHT), *BOTH),
    "another clinician in the morning": case(
        clinic(NIGHT + 1), EARLY[0], "Tue B1 CBT Cedar R1 P1", *LATE
    ),
    "within one day": case(clinic(NIGHT + 60), EARLY[0], "Tue B1 CBT Cedar R1 P1", *LATE),
    "an evening two days later": case(
        clinic(NIGHT + 1, (0, 1, 2), visits=1), *EARLY, "Wed L1 CBT Ash R1 P2"
    ),
    "an evening and a morning two days later": case(
        clinic(NIGHT + 1, (0, 1, 2), visits=1), LATE[0], "Tue B1 CBT Cedar R1 P1", "Wed B1 CBT Ash R1 P1"
    ),
    "a day between": case(
        clinic(NIGHT + 1, (0, 2)), *BOTH[:1], LATE[0], "Wed B1 CBT Ash R1 P1", "Wed L1 CBT Ash R1 P2"
    ),
}  # fmt: skip
REJECTED = {
    "a minute short": case(clinic(NIGHT + 1), *BOTH, amount=1),
    "the last and the first count": case(clinic(NIGHT + 30), *BOTH, amount=30),
    "a short rest after each of two days": case(
        bare(
            tracks=(Track("Morning", (0, 1, 2)),), blocks=(Block("B1", "Morning", (0, 1, 2), Span(540, 600)),),
            settings={"rest_between_days": 1385}, patients=(patient("P1", 3),),
        ),
        *EARLY, "Wed B1 CBT Ash R1 P1", amount=10,
    ),
}  # fmt: skip
