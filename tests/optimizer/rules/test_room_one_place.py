"""Sessions in a room at once, by real overlap of times."""

from rule_cases import bare, case
from small import HOURS, patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.people import Clinician
from models.program import Block, IndividualKind, Room, Track

STAFF = (*small_clinic().clinicians, Clinician("Dogwood", "Therapist", leads=("CBT",), hours=HOURS))
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)


def clinic(start: int = 540, at_once: int = 1, **overrides: object) -> Clinic:
    """One room for all, so many sessions at once; tracks of one block at 9:00 and at `start`."""
    return bare(**{
        "rooms": (Room("R1", "Both", 9, at_once=at_once),), "clinicians": STAFF,
        "tracks": (Track("Morning", (0, 1)), Track("Late", (0, 1))),
        "blocks": (
            Block("B1", "Morning", (0, 1), Span(540, 600)), Block("L1", "Late", (0, 1), Span(start, start + 60)),
            Block("Noon", None, (0, 1), Span(610, 660)),
        ),
        "patients": tuple(patient(name, 1) for name in ("P1", "P2", "P3")), **overrides,
    })  # fmt: skip


MORNING, LATE, THIRD = "Mon B1 CBT Ash R1 P1", "Mon L1 CBT Cedar R1 P2", "Mon B1 Process Birch R1 P3"
TWO = {"patients": (patient("P1", 1), patient("P2", 1))}
PAIR = ("Mon B1 CBT Cedar R1 P1 P2", "Mon Noon Therapy Ash R1 P1", "Mon Noon Therapy Dogwood R1 P2")
ACCEPTED = {
    "one after the other": case(clinic(600, **TWO), MORNING, LATE),
    "as many at once as it holds": case(clinic(at_once=3), MORNING, LATE, THIRD),
    "on two days": case(clinic(**TWO), MORNING, "Tue L1 CBT Cedar R1 P2"),
    "individual sessions at once": case(clinic(at_once=2, individuals=THERAPY, **TWO), *PAIR),
}
REJECTED = {
    "two groups at once": case(clinic(**TWO), MORNING, LATE, amount=1),
    "overlapping by a minute": case(clinic(599, **TWO), MORNING, LATE, amount=1),
    "two too many": case(clinic(at_once=1), MORNING, LATE, THIRD, amount=2),
    "one more than two": case(clinic(at_once=2), MORNING, LATE, THIRD, amount=1),
    "individual sessions": case(clinic(individuals=THERAPY, **TWO), *PAIR, amount=1),
    "a group and an individual session": case(
        clinic(620, individuals=(IndividualKind("Therapy", "Therapist", 50, open_to=("x",)),),
               patients=(patient("P1", 1, tags=("x",)), patient("P2", 1))),
        MORNING.replace("Ash", "Dogwood"), "Mon Noon Therapy Ash R1 P1", LATE, amount=1,
    ),
}  # fmt: skip
