"""What the audit says of a timetable: rules broken, wishes granted, and how good the whole is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from models.calendar import Slot
from models.source import NOWHERE, Source

STRUCTURAL, POLICY = "Structural", "Policy"


@dataclass(frozen=True)
class Finding:
    """A rule broken: by whom, when, by how much. Findings of the week as a whole have no `date`."""

    rule: str
    tier: str
    who: str
    amount: int
    unit: str
    date: dt.date | None = None
    slot: Slot | None = None
    text: str = ""
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Wish:
    """One wish of a patient, a clinician or the clinic, and whether the contract asks it.

    `target` is what is wished, in the clinic's words. What it means exactly: `names` of tracks, types, clinicians
    or individual sessions; `days` the dates of a wish about days; `nth`: granted where at least so many are had;
    `avoid`: a clinician's wish not to have it; `slot`: where a session was in the previous timetable, on a date of the
    planned week; `part`: which of several things the kind is about.
    """

    kind: str
    who: str
    target: str
    weight: int
    asked: bool = True
    why_not: str = ""
    source: Source = field(default=NOWHERE, compare=False, repr=False)
    names: tuple[str, ...] = ()
    days: tuple[dt.date, ...] = ()
    nth: int = 1
    avoid: bool = False
    slot: Slot | None = None
    part: str = ""


@dataclass(frozen=True)
class ScoredWish:
    """A wish and how far a timetable grants it: 0, 0.5 or 1."""

    wish: Wish
    granted: float
    why_not: str = ""


@dataclass(frozen=True)
class Shortage:
    """What counting alone proves: a rule that cannot be kept, why in figures, and the cell to look at.

    `tier` Structural means that no timetable exists, Policy that every timetable bends the rule or a dearer one.
    `patients` are those for each of whom it does so at least once, if that is known.
    """

    rule: str
    tier: str
    text: str
    cell: str = ""
    patients: tuple[str, ...] = ()
