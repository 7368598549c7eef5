"""Staff breaks: the longest free stretch inside the time for it, on each day with sessions."""

from itertools import pairwise

from rule_cases import bare, case
from small import patient

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, GroupType

TYPES = ("CBT", "Process", "Talk", "Music")


def clinic(*edges: int, asked: int = 30, between: tuple[int, int] = (660, 840), days: int = 1) -> Clinic:
    """P1 alone; Ash leads four types; blocks from an edge to the next, each second stretch being free."""
    spans = [Span(*pair) for pair in list(pairwise(edges))[::2]]
    blocks = tuple(Block(f"B{n}", "Morning", (0, 1, 2), span) for n, span in enumerate(spans, 1))
    settings = {"staff_break": asked, "staff_break_between": Span(*between), "same_type_per_day": 9}
    return bare(
        {"Ash": {"leads": TYPES}}, blocks=blocks, group_types=tuple(map(GroupType, TYPES)),
        patients=(patient("P1", days),), settings=settings,
    )  # fmt: skip


def led(*blocks: int, day: str = "Mon", by: str = "Ash") -> tuple[str, ...]:
    """Groups of P1 in these blocks."""
    return tuple(f"{day} B{block} CBT {by} R1 P1" for block in blocks)


ACCEPTED = {
    "as long as asked": case(clinic(600, 690, 720, 900), *led(1, 2)),
    "at the start": case(clinic(690, 900), *led(1)),
    "at the end": case(clinic(600, 810), *led(1)),
    "all of it": case(clinic(600, 660, 840, 900), *led(1, 2)),
    "one of several": case(clinic(600, 670, 680, 750, 780, 860), *led(1, 2, 3)),
    "another one takes a block": case(clinic(600, 700, 720, 900), *led(1), *led(2, by="Cedar")),
    "each day by itself": case(
        clinic(600, 700, 720, 900, days=2), *led(1), *led(2, by="Cedar"), *led(1, day="Tue", by="Cedar"),
        *led(2, day="Tue"),
    ),
    "none asked": case(clinic(600, 900, asked=0), *led(1)),
    "longer than there are blocks": case(clinic(540, 600, asked=180), *led(1)),
    "too long for the time, but nobody works": case(
        bare({"Ash": {"hours": {}}}, settings={"staff_break": 200}, patients=())
    ),
}  # fmt: skip
REJECTED = {
    "a minute short": case(clinic(600, 690, 719, 900), *led(1, 2), amount=1),
    "a minute short at the start": case(clinic(689, 900), *led(1), amount=1),
    "a minute short at the end": case(clinic(600, 811), *led(1), amount=1),
    "none at all": case(clinic(600, 900), *led(1), amount=30),
    "the longest of two counts": case(clinic(600, 700, 710, 780, 800, 900), *led(1, 2, 3), amount=10),
    "two breaks do not add up": case(clinic(600, 700, 715, 780, 795, 900), *led(1, 2, 3), amount=15),
    "each day counts": case(clinic(600, 820, days=2), *led(1), *led(1, day="Tue"), amount=20),
    "the time is shorter than the break": case(clinic(540, 600, between=(700, 720)), *led(1), amount=10),
    "each clinician counts": case(
        bare(settings={"staff_break": 190}), "Mon B1 CBT Ash R1 P1 P2", "Mon B2 Process Birch R1 P1 P2", amount=35
    ),
}  # fmt: skip
