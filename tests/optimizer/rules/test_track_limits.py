"""Track limits: days with a session in a block of the track."""

from rule_cases import bare, case
from small import patient, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind, Track

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
LATE = Block("L1", "Late", (0, 1, 2), Span(900, 960))


def clinic(days: int, limit: int, track: str = "Morning", **overrides: object) -> Clinic:
    """The bare clinic with P1 alone on so many days, a Late track, and a track limit of Ash."""
    people = (patient("P1", days, current_track="Morning"),)
    tracks = (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2)))
    blocks = (*small_clinic().blocks, LATE)
    return bare({"Ash": {"track_limits": {track: limit}}}, tracks=tracks, blocks=blocks, patients=people, **overrides)


def led(*days: str) -> tuple[str, ...]:
    """Both blocks led by Ash on these days."""
    return tuple(f"{day} {block} Ash R1 P1" for day in days for block in ("B1 CBT", "B2 Process"))


def others(day: str) -> tuple[str, ...]:
    """Both blocks led by others on this day."""
    return (f"{day} B1 CBT Cedar R1 P1", f"{day} B2 Process Birch R1 P1")


ACCEPTED = {
    "as many days as agreed": case(clinic(2, 2), *led("Mon", "Tue")),
    "limited in another track": case(clinic(3, 0, "Late"), *led("Mon", "Tue", "Wed")),
    "windows are in no track": case(
        clinic(1, 0, individuals=THERAPY), *others("Mon"), "Mon Noon Therapy Ash Nook P1"
    ),
}  # fmt: skip
REJECTED = {
    "one day more": case(clinic(2, 1), *led("Mon", "Tue"), amount=1),
    "two days more": case(clinic(3, 1), *led("Mon", "Tue", "Wed"), amount=2),
    "one block is enough": case(clinic(1, 0), "Mon B1 CBT Ash R1 P1", "Mon B2 Process Birch R1 P1", amount=1),
    "a pull-out counts": case(
        clinic(1, 0, individuals=THERAPY), "Mon B1 CBT Cedar R1 P1", "Mon B2 Therapy Ash Nook P1", amount=1
    ),
}
