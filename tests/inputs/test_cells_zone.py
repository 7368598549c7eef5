"""Time zones as people write them."""

from __future__ import annotations

import re

import pytest

from inputs.cells_zone import time_zone
from inputs.names import CellError


@pytest.mark.parametrize("given", ["America/New_York", "america/new york", "AMERICA/NEW_YORK"])
def test_a_zone_has_any_spelling(given: str) -> None:
    """It comes out in its own."""
    assert time_zone(given) == "America/New_York"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("EST", "America/New_York"),
        ("Central Time", "America/Chicago"),
        ("Los Angeles", "America/Los_Angeles"),
        ("Europe/Berln", "Europe/Berlin"),
    ],
)
def test_what_people_call_it_is_asked_back(given: str, meant: str) -> None:
    """EST is a zone too, one without summers, and so is never taken."""
    with pytest.raises(CellError, match=re.escape(f'"{given}" is no time zone; did you mean {meant}?')):
        time_zone(given)


@pytest.mark.parametrize("given", ["UTC", "Mars/Base", "9", "GMT+5", "Etc/GMT+5"])
def test_other_texts_are_refused(given: str) -> None:
    """With an example of what is allowed."""
    with pytest.raises(CellError, match="write continent and city, such as America/New_York"):
        time_zone(given)
