"""Times that may be meant for the afternoon."""

from __future__ import annotations

import pytest
from small import MON_TO_WED, small_clinic

from inputs.cells_early import refuse_early
from inputs.names import CellError
from models.calendar import Span
from models.program import Block, Track


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6:00", "6:00 can mean morning or afternoon; write 18:00, or 6am"),
        ("Wed 9-12; Thu 5:30-6:30", "5:30 can mean morning or afternoon; write 17:30, or 5:30am"),
        ("01:00-5pm", "write 13:00, or 1am"),
    ],
)
def test_a_time_before_seven_is_asked_back(text: str, told: str) -> None:
    """Nobody would see a warning beside the comparison."""
    with pytest.raises(CellError, match=told):
        refuse_early(small_clinic(), text)


@pytest.mark.parametrize(
    "text", ["", "7:00-16:00", "6am", "6:00 AM-9:00", "5:30 p.m.", "16:00", "2026-12-02 9-12", "0:00-9:00"]
)
def test_times_that_are_clear(text: str) -> None:
    """From 7:00 on, with am or pm, and midnight."""
    refuse_early(small_clinic(), text)


def test_a_clinic_that_opens_early_means_the_morning() -> None:
    """It has a block at that time or before."""
    early = small_clinic(
        tracks=(Track("Early", MON_TO_WED),), blocks=(Block("B1", "Early", MON_TO_WED, Span(360, 420)),)
    )
    refuse_early(early, "6:00-7:00")
    with pytest.raises(CellError, match="5:59 can mean"):
        refuse_early(early, "5:59-7:00")
