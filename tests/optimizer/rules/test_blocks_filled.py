"""Blocks of attended days: filled by groups or pull-outs, excused ones left out."""

from rule_cases import DAY, bare, case, off

from models.program import IndividualKind

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)

ACCEPTED = {
    "all filled": case(bare(), *DAY),
    "an excused block is left empty": case(
        bare(time_off=(off("P1", "patient", "Mon", 620, 640),)), DAY[0], "Mon B2 Process Birch R1 P2"
    ),
    "a pull-out fills its block": case(
        bare(individuals=THERAPY), "Mon B1 CBT Cedar R1 P1 P2", "Mon B2 Process Birch R1 P1",
        "Mon B2 Therapy Ash Nook P2", "Mon Noon Therapy Ash Nook P1",
    ),
    "a day not attended has no blocks to fill": case(bare(), *DAY, days={"P1": "Mon", "P2": "Mon"}),
}  # fmt: skip
REJECTED = {
    "one block empty": case(bare(), DAY[0], "Mon B2 Process Birch R1 P2", amount=1),
    "one block empty for both": case(bare(), DAY[0], amount=2),
    "a whole day empty": case(
        bare(), "Mon B1 CBT Ash R1 P2", "Mon B2 Process Birch R1 P2", days={"P1": "Tue"}, amount=2
    ),
    "a session in a window fills no block": case(
        bare({"P2": {"days_per_week": 0}}, individuals=THERAPY), DAY[0].removesuffix(" P2"),
        "Mon Noon Therapy Ash Nook P1", amount=1,
    ),
}  # fmt: skip
