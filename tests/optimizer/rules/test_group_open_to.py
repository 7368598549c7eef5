"""Groups open to some patients only."""

from rule_cases import DAY, bare, case

CBT = {"open_to": ("trauma", "teen")}

ACCEPTED = {
    "open to everyone": case(bare(), *DAY),
    "one of the tags is enough": case(
        bare({"CBT": CBT, "P1": {"tags": ("teen",)}, "P2": {"tags": ("parent", "trauma")}}), *DAY
    ),
}
REJECTED = {
    "no such tag": case(bare({"CBT": CBT, "P1": {"tags": ("teen",)}, "P2": {"tags": ("parent",)}}), *DAY, amount=1),
    "no tags at all": case(bare({"CBT": CBT}), *DAY, amount=2),
}
