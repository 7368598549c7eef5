"""Rooms of groups: their use and features."""

from rule_cases import DAY, bare, case

ACCEPTED = {
    "a room for groups": case(bare(), *DAY),
    "a room for both": case(bare({"R1": {"use": "Both"}}), *DAY),
    "all features, and more": case(
        bare({"CBT": {"room_needs": ("piano", "screen")}, "R1": {"features": ("screen", "sink", "piano")}}), *DAY
    ),
}
REJECTED = {
    "a room for individual sessions": case(bare(), "Mon B1 CBT Ash Nook P1 P2", DAY[1], amount=1),
    "a feature is missing": case(
        bare({"CBT": {"room_needs": ("piano", "screen")}, "R1": {"features": ("screen",)}}), *DAY, amount=1
    ),
    "no room": case(bare(), "Mon B1 CBT Ash - P1 P2", DAY[1], amount=1),
}
