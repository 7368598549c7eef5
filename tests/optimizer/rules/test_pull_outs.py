"""Pull-outs: individual sessions in blocks of the own track, by day."""

from rule_cases import LATE, bare, case
from small import patient, small_clinic

from models.clinic import FREELY, NEVER, Clinic
from models.program import IndividualKind

KINDS = tuple(IndividualKind(name, "Therapist", 50) for name in ("Therapy", "Talk", "Check"))
PULLED = tuple(f"Mon B{n} {kind.name} Ash Nook P1" for n, kind in enumerate(KINDS, 1))
GROUPS = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon B3 Art Cedar+Birch R1 P1")
TUE = tuple(line.replace("Mon", "Tue") for line in GROUPS)
NOON = "Mon Noon Therapy Ash Nook P1"


def clinic(kinds: int, most: int = 1, days: int = 2, during: str = "If needed") -> Clinic:
    """The bare clinic with P1 alone, three blocks, so many kinds of individual session and pull-outs per day."""
    settings = {"pull_outs_per_day": most, "individuals_during_groups": during, "staff_break": 0}
    people = (patient("P1", days),)
    return bare(
        blocks=(*small_clinic().blocks, LATE), settings=settings, individuals=KINDS[:kinds], patients=people
    )  # fmt: skip


ACCEPTED = {
    "as many as allowed": case(clinic(1), PULLED[0], *GROUPS[1:], *TUE),
    "one on each day": case(clinic(2), PULLED[0], *GROUPS[1:], TUE[0], PULLED[1].replace("Mon", "Tue"), TUE[2]),
    "two for a patient with one day": case(clinic(2, days=1), *PULLED[:2], GROUPS[2]),
    "three, as the setting is larger": case(clinic(3, most=3, days=1), *PULLED),
    "freely, within the limit": case(clinic(2, most=2, during=FREELY), *PULLED[:2], GROUPS[2], *TUE),
}
REJECTED = {
    "one more": case(clinic(2), *PULLED[:2], GROUPS[2], *TUE, amount=1),
    "two more": case(clinic(3), *PULLED, *TUE, amount=2),
    "none allowed": case(clinic(1, most=0), PULLED[0], *GROUPS[1:], *TUE, amount=1),
    "three for a patient with one day": case(clinic(3, days=1), *PULLED, amount=1),
    "freely, beyond the limit": case(clinic(2, during=FREELY), *PULLED[:2], GROUPS[2], *TUE, amount=1),
    "never": case(clinic(1, most=3, during=NEVER), PULLED[0], *GROUPS[1:], *TUE, amount=1),
    "never, not even with one day": case(clinic(2, days=1, during=NEVER), *PULLED[:2], GROUPS[2], amount=2),
    "each day counts": case(
        clinic(2, most=0), PULLED[0], *GROUPS[1:], TUE[0], PULLED[1].replace("Mon", "Tue"), TUE[2], amount=2
    ),
}
