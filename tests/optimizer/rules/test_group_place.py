"""Where and when a type may run."""

from rule_cases import DAY, bare, case, off

from models.calendar import Span
from models.program import Block, Track

TWO_TRACKS = {
    "tracks": (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2))),
    "blocks": (
        Block("B1", "Morning", (0, 1, 2), Span(540, 600)),
        Block("B2", "Morning", (0, 1, 2), Span(615, 675)),
        Block("L1", "Late", (0, 1, 2), Span(700, 760)),
    ),
}

ACCEPTED = {
    "anywhere": case(bare(), *DAY),
    "in its track on its day": case(bare({"CBT": {"tracks": ("Morning",), "days": (0, 3)}}, **TWO_TRACKS), *DAY),
}
REJECTED = {
    "in another track": case(bare({"CBT": {"tracks": ("Late",)}}, **TWO_TRACKS), *DAY, amount=1),
    "on another day": case(bare({"CBT": {"days": (1, 2)}}), *DAY, amount=1),
    "in a window": case(bare(), *DAY, "Mon Noon Art Cedar+Birch R1 P1 P2", amount=1),
    "in a block that is not held": case(
        bare(time_off=(off("Morning", "track", "Mon", 610, 620),)), *DAY, amount=1,
        also=("clinician_availability", "patient_availability", "room_availability"),
    ),
}  # fmt: skip
