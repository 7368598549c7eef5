"""Why a wish is not granted in a timetable, and what granting it would take."""

from __future__ import annotations

from dataclasses import dataclass

from models.findings import Finding, ScoredWish, Wish

IMPOSSIBLE, TRADED, FREE, OPEN = "cannot be", "was traded", "could be", "not settled"
"""No timetable grants it with the rules kept; it takes other wishes; it takes none; nothing was found in time."""


@dataclass(frozen=True)
class WorstOff:
    """Who would have less than anybody in that place has now: the share (0 to 1) of own wishes `now` and `then`."""

    who: str
    now: float
    then: float


@dataclass(frozen=True)
class Reason:
    """The answer for one wish (one of the constants above), and what the week nearest to the timetable shows.

    IMPOSSIBLE: `bends` is a way to bend rules for it; where no bending helps (`never`), `because` holds the titles of
    the rules each of which stands against it alone, if that is known. TRADED and FREE: `lost` and
    `won` are the other wishes, of whomever, as that neighbour grants them, and `bends` what it bends elsewhere, no more
    in all; the wish gives the weight `gives` and costs them `costs` in all, which is less if FREE; `least` says whether
    it is proved that every week in which less is lost changes much more. FREE: `worst_off` is who would pay for it.
    """

    wish: Wish
    answer: str
    bends: tuple[Finding, ...] = ()
    never: bool = False
    because: tuple[str, ...] = ()
    lost: tuple[ScoredWish, ...] = ()
    won: tuple[ScoredWish, ...] = ()
    gives: float = 0.0
    costs: float = 0.0
    least: bool = False
    worst_off: WorstOff | None = None
