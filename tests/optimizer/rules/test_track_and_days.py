"""One track, the current one if given, on its open days, and no more of them than asked."""

from rule_cases import DAY, NOWHERE, bare, case
from small import patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.people import Unavailable
from models.program import Block, IndividualKind, Track

TUE = ("Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
LATE = "Mon L1 Process Birch R2 P1"


def clinic(**facts: object) -> Clinic:
    """The bare clinic with a second track of one block at 15:00, and facts of P1."""
    tracks = (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2), open_to=("late",)))
    blocks = (*small_clinic().blocks, Block("L1", "Late", (0, 1, 2), Span(900, 960)))
    return bare({"P1": {"tags": ("late",), **facts}}, tracks=tracks, blocks=blocks)


ALONE = ("Mon B1 CBT Ash R1 P2", "Mon B2 Process Cedar+Birch R1 P2")
ACCEPTED = {
    "the current track": case(clinic(current_track="Morning"), *DAY),
    "another track": case(clinic(), "Mon B1 CBT Ash R1 P2", "Mon B2 Process Birch R1 P2", LATE),
    "as many days as asked": case(bare({p: {"days_per_week": 2} for p in ("P1", "P2")}), *DAY, *TUE),
}
REJECTED = {
    "not the current track": case(
        clinic(current_track="Morning"), "Mon B1 CBT Ash R1 P2", "Mon B2 Process Birch R1 P2", LATE, amount=2,
        also=("patient_availability",),
    ),
    "a track that is not open": case(
        clinic(tags=()), "Mon B1 CBT Ash R1 P2", "Mon B2 Process Birch R1 P2", LATE, amount=2,
        also=("patient_availability",),
    ),
    "a day more": case(bare({"P1": {"days_per_week": 2}}), *DAY, *TUE, amount=1),
    "two days more": case(
        bare(), *DAY, *TUE, *(line.replace("Tue", "Wed") for line in TUE), days={"P2": "Mon Tue Wed"}, amount=4
    ),
    "a block of another track": case(
        clinic(), *DAY, LATE.replace("Process Birch", "Art Cedar+Birch"), track={"P1": "Morning"}, amount=1
    ),
    "a group on a day not attended": case(
        bare(), *DAY, "Tue B1 Art Cedar+Birch R1 P1", days={"P1": "Mon"}, amount=1
    ),
    "a window on a day not attended": case(
        bare(individuals=THERAPY, patients=(patient("P1", 1),)), "Mon B1 CBT Cedar R1 P1",
        "Mon B2 Process Birch R1 P1", "Tue Noon Therapy Ash Nook P1", days={"P1": "Mon"}, amount=1,
    ),
    "a day that is not open": case(
        bare({"P1": {"cannot_attend": (Unavailable(days=(0,)),)}}), "Mon B1 CBT Ash R1 P2",
        "Mon B2 Process Birch R1 P2", days={"P1": "Mon"}, amount=1,
    ),
    "no track and days at all": case(bare(), *DAY, days={"P2": NOWHERE}, amount=1, also=("days_attended",)),
    "no longer in the program": case(
        bare({"P1": {"discharged": small_clinic().settings.week_of.replace(day=1)}}), *DAY, amount=1,
        also=("patient_availability",),
    ),
}  # fmt: skip
