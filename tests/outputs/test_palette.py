"""The colours of categories."""

from __future__ import annotations

import pytest

from outputs.palette import TINTS, Tint, tints_of


def _light(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tint", TINTS, ids=lambda tint: tint.fill)
def test_text_and_signs_can_be_read_on_every_fill(tint: Tint) -> None:
    """4.5 to 1 for text, 3 to 1 for signs, by day and by night."""
    assert _contrast(tint.fill, "#17202B") > 7
    assert _contrast(tint.night_fill, "#E6EAF0") > 7
    assert min(_contrast(tint.fill, tint.ink), _contrast(tint.night_fill, tint.night_ink)) > 3


def test_signs_differ() -> None:
    """Who sees no colours tells categories by their signs."""
    assert len({tint.sign for tint in TINTS}) == len(TINTS)


def test_categories_without_a_name_have_no_tint() -> None:
    """The others are numbered in order, each once, and begin again after the last tint."""
    assert tints_of(["Process", "", "CBT", "Process"]) == {"Process": 0, "CBT": 1}
    assert tints_of(f"{n}" for n in range(len(TINTS) + 1))[f"{len(TINTS)}"] == 0
