"""Why not every rule can be kept in a week, and the ways out."""

from __future__ import annotations

from dataclasses import dataclass

from models.fact import Clash, Fact
from models.findings import Shortage
from models.way_out import Unsettled, WayOut


@dataclass(frozen=True)
class Explanation:
    """What is known of a week: `kept` says whether every rule can be, None where that was not settled in the time.

    `shortages` is what counting alone proves; `are_all` says that there are no other clashes; `ways` are cheapest
    first, `unsettled` those of which the time did not show whether they do; `hasty` says that more time may show
    cheaper ones.
    `given` are rows of Time off on what the clashes are about that are no facts: they limit, but to drop them can make
    the week harder.
    """

    kept: bool | None
    shortages: tuple[Shortage, ...] = ()
    clashes: tuple[Clash, ...] = ()
    are_all: bool = True
    ways: tuple[WayOut, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    hasty: bool = False
    given: tuple[Fact, ...] = ()
