"""What is known of the week before: its timetable, what its patients were granted, and what is to be kept of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.clinic import Lock
from models.timetable import Timetable


@dataclass(frozen=True)
class Previous:
    """A timetable that the planned week continues; days of the two are compared by weekday.

    It may be of any week, and names people, rooms and types as they were then: some may have left the clinic.
    `shares` has, per patient ID, the part (0 to 1) of their own weight asked that was granted; patients who asked
    nothing are not in it. `kept` are the locks of single patients. Unless it is `wished`, nobody asks to continue
    it: the search begins there, and nobody is moved without need.
    """

    monday: dt.date
    timetable: Timetable
    shares: Mapping[str, float] = field(default_factory=dict)
    kept: tuple[Lock, ...] = ()
    wished: bool = True
