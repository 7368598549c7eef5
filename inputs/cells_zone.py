"""What a cell means that holds a time zone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from inputs.cells import text
from inputs.names import CellError, key, nearest, quoted
from inputs.workbook_file import Value

_CALLED = {
    "America/New_York": ("eastern", "et", "est", "edt"),
    "America/Chicago": ("central", "ct", "cst", "cdt"),
    "America/Denver": ("mountain", "mt", "mst", "mdt"),
    "America/Los_Angeles": ("pacific", "pt", "pst", "pdt"),
}
"""How people call the zones of the United States, which may mean others elsewhere: asked back, not guessed."""
_MEANT = {word: zone for zone, words in _CALLED.items() for word in words}
_SHORTEST = 5
"""Letters of a text that is near enough to a name to be a slip of it; EST is near to anything."""


def time_zone(value: Value) -> str:
    """The name of a time zone, "America/New_York" or "america/new york"; CellError with the one meant for others.

    Only places will do: the zone EST, for one, has no daylight saving time.
    """
    given = text(value)
    if found := _places().get(_letters(given)):
        return found
    meant = _MEANT.get(key(given).partition(" ")[0]) or _slip_of(given)
    mending = f"did you mean {meant}?" if meant else "write continent and city, such as America/New_York"
    raise CellError(f"{quoted(given)} is no time zone; {mending}")


def _slip_of(given: str) -> str:
    found = nearest(_letters(given), _places()) if len(given) >= _SHORTEST else ""
    return _places().get(found, "")


def _letters(zone: str) -> str:
    return key(zone).replace("_", " ")


@cache
def _places() -> Mapping[str, str]:
    """Every zone called after a place, by its name in small letters with spaces."""
    old = ("Etc/", "US/", "Canada/", "posix/", "right/")
    return {_letters(zone): zone for zone in available_timezones() if "/" in zone and not zone.startswith(old)}
