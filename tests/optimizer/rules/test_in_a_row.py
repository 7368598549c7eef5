"""Sessions in a row: under 15 minutes apart, each one beyond the limit counts."""

from rule_cases import bare, case

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, IndividualKind

CBT, PROCESS, TALK = "Mon B1 CBT Ash R1 P1", "Mon B2 Process Ash R1 P1", "Mon B3 Talk Ash R1 P1"
THREE = (CBT, PROCESS, TALK)


def clinic(most: int | None, *pauses: int, **overrides: object) -> Clinic:
    """A clinic with P1 alone whose hour-long blocks stand so many minutes apart, and Ash's most in a row."""
    starts = [540]
    for pause in pauses:
        starts.append(starts[-1] + 60 + pause)
    blocks = [Block(f"B{n}", "Morning", (0, 1, 2), Span(s, s + 60)) for n, s in enumerate(starts, 1)]
    windows = overrides.pop("windows", ())
    types = bare().group_types
    talk = tuple(type(types[0])(name) for name in ("Talk", "Music"))
    facts = {"Ash": {"most_in_a_row": most, "leads": ("CBT", "Process", "Talk", "Music")}}
    return bare(
        {**facts, "P2": {"days_per_week": 0}, **overrides.pop("alter", {})}, blocks=(*blocks, *windows),
        group_types=(*types, *talk), settings={"staff_break": 0}, **overrides,
    )  # fmt: skip


WINDOW = (Block("Noon", None, (0, 1, 2), Span(614, 664)),)
THERAPY = {"individuals": (IndividualKind("Therapy", "Therapist", 30),), "windows": WINDOW}
ACCEPTED = {
    "no limit": case(clinic(None, 0, 0), *THREE),
    "as many as agreed": case(clinic(3, 0, 14), *THREE),
    "15 minutes apart": case(clinic(1, 15, 20), *THREE),
    "a pause in between begins a new run": case(clinic(2, 5, 15, 5), *THREE, "Mon B4 Music Ash R1 P1"),
    "another clinician between": case(clinic(1, 0, 0), CBT, "Mon B2 Process Birch R1 P1", TALK),
    "days do not run into each other": case(
        clinic(1, 0, alter={"P1": {"days_per_week": 2}}), CBT, "Mon B2 Process Birch R1 P1",
        "Tue B1 Process Birch R1 P1", "Tue B2 CBT Ash R1 P1",
    ),
}  # fmt: skip
REJECTED = {
    "14 minutes apart": case(clinic(1, 14), CBT, PROCESS, amount=1),
    "one more": case(clinic(2, 0, 14), *THREE, amount=1),
    "two more": case(clinic(1, 14, 0), *THREE, amount=2),
    "two more than two": case(clinic(2, 0, 0, 0), *THREE, "Mon B4 Music Ash R1 P1", amount=2),
    "one too many in each of two runs": case(clinic(1, 5, 15, 5), *THREE, "Mon B4 Music Ash R1 P1", amount=2),
    "an individual session counts": case(clinic(1, **THERAPY), CBT, "Mon Noon Therapy Ash Nook P1", amount=1),
    "on the second day": case(
        clinic(1, 0, alter={"P1": {"days_per_week": 2}}), CBT, "Mon B2 Process Birch R1 P1",
        "Tue B1 CBT Ash R1 P1", "Tue B2 Process Ash R1 P1", amount=1,
    ),
}  # fmt: skip
