"""What stands at the foot of every printed page."""

from __future__ import annotations

import pytest

from outputs.stationery import Footer


@pytest.mark.parametrize(
    ("clinic", "left"),
    [("Harbor & Hill", "Harbor && Hill"), ("4 Seasons", "4 Seasons"), ("a\x00b\nc", "ab c"), ("", "")],
)
def test_names_do_not_disturb_the_footer(clinic: str, left: str) -> None:
    """An ampersand is doubled, a leading digit is no font size, control characters go."""
    assert Footer(clinic, "Week of").code("Week").startswith(f"&L&8 {left}&C&8 Week of - &A, page &P")


def test_long_names_leave_room_in_the_footer() -> None:
    """Excel takes 255 characters."""
    assert len(Footer("&" * 300, "W" * 300).code("Week")) <= 255
