"""Leaders of groups: as many as needed, qualified, one of them with the type in Leads."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic

ART = "Mon B1 Art {} R1 P1 P2"


def process(*sizes: int | None, **ash: object) -> Clinic:
    """The bare clinic with Facilitators and Second facilitator above of Process."""
    facilitators, above = sizes
    return bare({"Process": {"facilitators": facilitators, "second_above": above}, "Ash": ash})


ACCEPTED = {
    "one leader": case(bare(), *DAY),
    "two, one of whom only assists": case(bare(), ART.format("Cedar+Birch"), DAY[1]),
    "two who may both lead": case(process(2, None), DAY[0], "Mon B2 Process Ash+Birch R1 P1 P2"),
    "heads up to the limit need one leader": case(process(1, 2), *DAY),
    "heads above the limit need one more": case(process(1, 1), DAY[0], "Mon B2 Process Birch+Ash R1 P1 P2"),
    "any heads need one more": case(process(1, 0), DAY[0], "Mon B2 Process Birch+Ash R1 P1 P2"),
    "one more than two": case(
        bare({"Process": {"facilitators": 2, "second_above": 1}, "Cedar": {"assists": ("Process",)}}),
        DAY[0], "Mon B2 Process Birch+Ash+Cedar R1 P1 P2",
    ),
}  # fmt: skip
REJECTED = {
    "may not lead it": case(bare(), "Mon B1 CBT Birch R1 P1 P2", DAY[1], amount=2),
    "only assistants": case(bare({"Ash": {"assists": ("Art",)}}), ART.format("Ash+Birch"), DAY[1], amount=1),
    "one of two may not even assist": case(bare(), ART.format("Cedar+Ash"), DAY[1], amount=1),
    "one too few": case(bare(), ART.format("Cedar"), DAY[1], amount=1),
    "one too many": case(bare(), "Mon B1 CBT Ash+Cedar R1 P1 P2", DAY[1], amount=1),
    "nobody": case(bare(), "Mon B1 CBT - R1 P1 P2", DAY[1], amount=2),
    "one too few for the heads": case(process(1, 1), *DAY, amount=1),
    "one too many for the heads": case(process(1, 2), DAY[0], "Mon B2 Process Birch+Ash R1 P1 P2", amount=1),
    "the same one twice": case(
        bare({"Birch": {"assists": ("Art", "Process")}, "Cedar": {"assists": ("Art",)}}),
        ART.format("Cedar+Cedar"), DAY[1], amount=1, also=("clinician_one_place",),
    ),
    "the same one twice and one more": case(
        bare(), ART.format("Cedar+Birch+Birch"), DAY[1], amount=1, also=("clinician_one_place",)
    ),
}  # fmt: skip
