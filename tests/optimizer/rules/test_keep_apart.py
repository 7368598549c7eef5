"""Patients kept apart: in groups or tracks."""

from rule_cases import bare, case
from small import patient

from models.calendar import Span
from models.clinic import Clinic
from models.people import KeepApart
from models.program import Block, Track

BLOCKS = tuple(Block(f"{t[0]}1", t, (0, 1, 2), Span(s, s + 60)) for t, s in (("Morning", 540), ("Late", 700)))


def clinic(in_track: bool = False, **overrides: object) -> Clinic:
    """Two tracks of one block, and P1 kept apart from P2 in groups or tracks."""
    facts = {"tracks": (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2))), "blocks": BLOCKS, **overrides}
    return bare(keep_apart=(KeepApart("P1", "P2", in_track),), **facts)


THREE = {"patients": tuple(patient(name, 1) for name in ("P1", "P2", "P3"))}
AVOIDING = {"patients": (patient("P1", 1, clinician_avoids=("Birch",)), *THREE["patients"][1:])}
"""P1 minds more than the pair, and so has a seat of her own."""
ONLY_ASH = {"Cedar": {"leads": ("Art",)}}
ACCEPTED = {
    "in two sessions of a type": case(clinic(), "Mon M1 CBT Ash R1 P1", "Mon M1 CBT Cedar R2 P2"),
    "in two types": case(clinic(), "Mon M1 CBT Ash R1 P1", "Mon M1 Process Birch R2 P2"),
    "on two days": case(clinic(), "Mon M1 CBT Ash R1 P1", "Tue M1 CBT Ash R1 P2"),
    "in two tracks": case(clinic(True), "Mon M1 CBT Ash R1 P1", "Mon L1 CBT Ash R1 P2"),
    "others may meet both": case(clinic(**THREE), "Mon M1 CBT Ash R1 P1 P3", "Mon M1 CBT Cedar R2 P2"),
    "the other one does not come": case(
        clinic(True, patients=(patient("P1", 1), patient("P2", 0))), "Mon M1 CBT Ash R1 P1"
    ),
}
REJECTED = {
    "in one session": case(clinic(), "Mon M1 CBT Ash R1 P1 P2", amount=1),
    "in one session that only one can lead": case(
        clinic(), "Mon M1 Art Cedar+Birch R1 P1 P2", amount=1
    ),
    "in one session beside another": case(
        clinic(**AVOIDING), "Mon M1 CBT Ash R1 P3", "Mon M1 CBT Cedar R2 P1 P2", amount=1
    ),
    "in one track": case(clinic(True), "Mon M1 CBT Ash R1 P1", "Tue M1 CBT Ash R1 P2", amount=1),
    "in one track and session": case(clinic(True), "Mon L1 CBT Ash R1 P1 P2", amount=2),
}  # fmt: skip
