"""Rooms open for the whole session."""

from rule_cases import DAY, bare, case, off

from models.clinic import Clinic
from models.program import IndividualKind

GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1")


def closed(room: str, day: str, start: int, end: int) -> Clinic:
    """The bare clinic with a room closed then; minutes since midnight."""
    return bare(time_off=(off(room, "room", day, start, end),))


def alone(start: int, end: int) -> Clinic:
    """The bare clinic with P1 alone, a therapy due, and the Nook closed then."""
    individuals = (IndividualKind("Therapy", "Therapist", 50),)
    closing = (off("Nook", "room", "Mon", start, end),)
    return bare({"P2": {"days_per_week": 0}}, individuals=individuals, time_off=closing)


ACCEPTED = {
    "closed until the block starts": case(closed("R1", "Mon", 0, 540), *DAY),
    "closed on another day": case(closed("R1", "Tue", 0, 1440), *DAY),
    "another room closed": case(closed("R2", "Mon", 0, 1440), *DAY),
    "closed after the window": case(alone(740, 1440), *GROUPS, "Mon Noon Therapy Ash Nook P1"),
}
REJECTED = {
    "closed for a part of a block": case(closed("R1", "Mon", 599, 610), *DAY, amount=1),
    "closed all day": case(closed("R1", "Mon", 0, 1440), *DAY, amount=2),
    "closed for a part of the window": case(alone(700, 701), *GROUPS, "Mon Noon Therapy Ash Nook P1", amount=1),
}
