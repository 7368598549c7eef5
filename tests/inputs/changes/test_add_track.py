"""One track more."""

from __future__ import annotations

from collections.abc import Callable

from small import altered, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block, Track


def test_blocks_move_to_the_new_start(after: Callable[..., Clinic]) -> None:
    """Gaps and lengths stay; types bound to the model may run here too; hours of staff stay."""
    types = altered(small_clinic(), "CBT", tracks=("Morning",)).group_types
    found = after("add track: Late = like morning, 17:00", group_types=types)
    assert found.track["Late"].days == found.track["Morning"].days
    assert [str(b.span) for b in found.blocks if b.track == "Late"] == ["17:00-18:00", "18:15-19:15"]
    assert (found.group_type["CBT"].tracks, found.group_type["Art"].tracks) == (("Morning", "Late"), ())
    assert found.clinicians == small_clinic().clinicians


def test_without_a_time_it_runs_beside_the_model(after: Callable[..., Clinic]) -> None:
    """The blocks are at the same times; a comma in the model's name is no time."""
    tracks = (Track("Morning, adults", (0, 1, 2)),)
    blocks = (Block("B1", "Morning, adults", (0, 1, 2), Span(540, 600)),)
    found = after("add track: Second = like Morning, adults", tracks=tracks, blocks=blocks)
    assert [str(b.span) for b in found.blocks] == ["9:00-10:00", "9:00-10:00"]


def test_it_ends_by_midnight(refused: Callable[..., str]) -> None:
    """The latest start is told."""
    assert "let it start at 21:45 or before" in refused("add track: Late = like Morning, 22:00")
    assert "write 9:00" in refused("add track: Late = like Morning, late")


def test_a_time_that_may_be_meant_for_the_afternoon(refused: Callable[..., str]) -> None:
    """It is asked back, as nobody would see a warning."""
    assert "6:00 can mean morning or afternoon; write 18:00, or 6am" in refused("add track: Late = like Morning, 6:00")
