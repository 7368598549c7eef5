"""Clinicians in one place: real overlap of times, across tracks and windows."""

from rule_cases import bare, case
from small import patient

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind, Track


def clinic(start: int, **overrides: object) -> Clinic:
    """A clinic with a second track whose only block starts then and takes an hour."""
    tracks = (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2)))
    blocks = (
        Block("B1", "Morning", (0, 1, 2), Span(540, 600)),
        Block("L1", "Late", (0, 1, 2), Span(start, start + 60)),
        Block("Noon", None, (0, 1, 2), Span(690, 740)),
    )
    return bare(tracks=tracks, blocks=blocks, **overrides)


WEEKLY = (patient("P1", 2), patient("P2", 2))
UNEVEN = (patient("P1", 1), patient("P2", 2))
THERAPY = (IndividualKind("Therapy", "Therapist", 50, to_days=1),)
ACCEPTED = {
    "one after the other": case(clinic(600), "Mon B1 CBT Ash R1 P1", "Mon L1 CBT Ash R2 P2"),
    "at one time on other days": case(clinic(540), "Mon B1 CBT Ash R1 P1", "Tue L1 CBT Ash R2 P2"),
    "at one time with another": case(clinic(540), "Mon B1 CBT Ash R1 P1", "Mon L1 CBT Cedar R2 P2"),
}
REJECTED = {
    "a minute too early": case(clinic(599), "Mon B1 CBT Ash R1 P1", "Mon L1 CBT Ash R2 P2", amount=1),
    "two groups in one block": case(clinic(700), "Mon B1 CBT Ash R1 P1", "Mon B1 Process Ash R2 P2", amount=1),
    "two sessions of one type in one block": case(
        clinic(700), "Mon B1 CBT Ash R1 P1", "Mon B1 CBT Ash R2 P2", amount=1
    ),
    "leading and co-leading": case(
        clinic(700), "Mon B1 Art Cedar+Birch R1 P1", "Mon B1 Process Birch R2 P2", amount=1
    ),
    "a group and an individual session": case(
        clinic(660, individuals=THERAPY, patients=UNEVEN, settings={"longest_wait": 90}),
        "Mon B1 CBT Cedar R1 P1", "Mon Noon Therapy Ash Nook P1", "Mon L1 CBT Ash R2 P2", "Tue L1 CBT Ash R2 P2",
        amount=1,
    ),
    "on two days": case(
        clinic(570, patients=WEEKLY), "Mon B1 CBT Ash R1 P1", "Mon L1 CBT Ash R2 P2",
        "Tue B1 CBT Ash R1 P1", "Tue L1 CBT Ash R2 P2", amount=2,
    ),
}  # fmt: skip
