"""Rooms of individual sessions: the open office, else a private room."""

from rule_cases import bare, case, off

from models.clinic import Clinic
from models.program import IndividualKind, Room

GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")
ROOMS = (Room("R1", "Group", 8), Room("Nook", "Individual"), Room("Hall", "Both"), Room("Den", "Group"))


def clinic(office: str | None = None, **overrides: object) -> Clinic:
    """The bare clinic with P1 alone, a therapy due, and Ash's office."""
    individuals = (IndividualKind("Therapy", "Therapist", 50),)
    alter = {"P2": {"days_per_week": 0}, "Ash": {"office": office}}
    return bare(alter, individuals=individuals, rooms=ROOMS, **overrides)


def therapy(room: str) -> str:
    """The therapy of P1 in the room."""
    return f"Mon Noon Therapy Ash {room} P1"


CLOSED = {"time_off": (off("Den", "room", "Mon", 700, 710),)}
ACCEPTED = {
    "a private room": case(clinic(), *GROUPS, therapy("Nook")),
    "a room for both": case(clinic(), *GROUPS, therapy("Hall")),
    "the office, whatever its use": case(clinic("Den"), *GROUPS, therapy("Den")),
    "a private room while the office is closed": case(clinic("Den", **CLOSED), *GROUPS, therapy("Nook")),
}
REJECTED = {
    "a room for groups": case(clinic(), *GROUPS, therapy("R1"), amount=1),
    "outside the open office": case(clinic("Den"), *GROUPS, therapy("Nook"), amount=1),
    "a room for groups while the office is closed": case(
        clinic("Den", **CLOSED), *GROUPS, therapy("R1"), amount=1
    ),
    "no room": case(clinic(), *GROUPS, therapy("-"), amount=1),
}  # fmt: skip
