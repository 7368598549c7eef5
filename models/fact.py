"""A fact of the workbook that a manager knows, such as the hours of a clinician on a day, and facts that clash."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from models.edits import Edit


@dataclass(frozen=True)
class Fact:
    """A cell or row that asks or limits something: in words, its cells, and the clinic in which it does neither.

    `drop` never makes a week harder to plan. `about` is what the fact is of (a clinician, a room, a lock ...) and
    `aspect` the attribute of it that asks or limits, "" for all of it; `day` is the weekday of hours.
    """

    text: str
    cells: tuple[str, ...]
    about: Any
    aspect: str = ""
    day: int | None = None
    drop: Edit = field(default=lambda clinic: clinic, compare=False, repr=False)


@dataclass(frozen=True)
class Clash:
    """Facts that cannot all hold with every rule kept.

    `least`: it is proved that any one of them can go and the others hold. `confirmed`: a second formulation of the
    rules, solved in another way, agrees that all of them together cannot.
    """

    facts: tuple[Fact, ...]
    least: bool = True
    confirmed: bool = True
