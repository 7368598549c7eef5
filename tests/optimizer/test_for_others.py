"""For whom a patient is moved who could stay: whose wish it is, or whose seat."""

from __future__ import annotations

from typing import Any

import pytest
from rule_cases import bare, case
from small import patient

from models.clinic import Clinic
from optimizer.score import score
from optimizer.why_moved import moved_since

TWO = {"patients": (patient("P1", 1), patient("P2", 1))}
SMALL: dict[str, Any] = {"most_patients": 1}
CBT, PROCESS = "Mon B1 CBT Ash R1", "Mon B1 Process Birch R2"


def why(now: Clinic, lines: tuple[str, ...], before: tuple[str, ...], then: Clinic | None = None) -> str:
    """Why P1 is moved by these lines after those before."""
    of = case(now, *lines, before=case(then or now, *before))
    found = moved_since(of.week, of.timetable, score(of.week, of.timetable))
    assert found is not None
    return {move.who: move.why for move in found.patients}["P1"]


@pytest.mark.parametrize(
    ("now", "lines", "before", "reason"),
    [
        (
            bare({"CBT": SMALL, "P2": {"group_wishes": ("CBT",)}}, **TWO),
            (f"{CBT} P2", f"{PROCESS} P1"), (f"{CBT} P1", f"{PROCESS} P2"),
            "CBT Mon B1 is full: there is now P2 (gets Groups: CBT)",
        ),
        (
            bare({"CBT": {"least_patients": 2}, "P2": {"group_wishes": ("CBT",)}}, **TWO),
            (f"{CBT} P1 P2",), (f"{PROCESS} P1 P2",),
            "CBT Mon B1 needs them to be large enough, for the wish of P2",
        ),
        (
            bare({"Process": {"least_patients": 2}}, **TWO), (f"{CBT} P1", "Tue B1 CBT Ash R1 P2"),
            (f"{PROCESS} P1 P2",), "Process Mon B1 no longer runs: nobody else is left in it",
        ),
        (
            bare({"P2": {}}, **TWO),
            ("Mon B1 CBT Ash R1 P2", "Mon B1 CBT Cedar R2 P1"), ("Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2"),
            "so that the clinic keeps Same grid: CBT Mon Morning B1, Cedar",
        ),
        (
            bare(**TWO), (f"{PROCESS} P1", "Mon B1 Art Cedar+Ash R1 P2"), (f"{CBT} P1", f"{PROCESS} P2"),
            "Ash has Art Mon B1 now, with P2",
        ),
    ],
)  # fmt: skip
def test_the_reason(now: Clinic, lines: tuple[str, ...], before: tuple[str, ...], reason: str) -> None:
    """Set back alone, the patient would be in the way of somebody."""
    assert why(now, lines, before) == reason
