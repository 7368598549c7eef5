"""The largest number for which every rule can be kept: what is asked, what is found, and how that is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.clinic import ScenarioChange
from models.scenario import Case
from models.timetable import Timetable


@dataclass(frozen=True)
class Ladder:
    """Numbers from 0, the clinic as it is, to `last`: the changes for each, and what each means in words.

    `further` is what a number beyond is called, such as "larger number"; `end` the sentence to say after the last.
    """

    last: int
    changes: Callable[[int], tuple[ScenarioChange, ...]]
    told: Callable[[int], str]
    further: str = "larger number"
    end: str = "Larger numbers were not looked at."


@dataclass(frozen=True)
class HoursToCut:
    """Contact hours of these clinicians, who are called `told` together."""

    staff: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class RoomsToClose:
    """Rooms that can be closed all week."""


Quest = Ladder | HoursToCut | RoomsToClose


@dataclass(frozen=True)
class Tried:
    """A timetable that keeps every rule or, without one, whether it is `proved` that there is none.

    `closed` says of the track what leaves somebody who was added without all the days asked: "closed this week".
    """

    kept: Timetable | None = None
    proved: bool = False
    stopped: bool = False
    closed: str = ""


@dataclass(frozen=True)
class Most:
    """The largest number found, the timetable that shows it (None where not even 0 can be), and the trial of one more.

    `beyond` is None where the largest number that was asked about can be.
    """

    number: int
    shown: Timetable | None
    beyond: Tried | None


@dataclass(frozen=True)
class FewestHours:
    """Contact minutes of some clinicians together: those there this week, the fewest found, what none goes below.

    `shown` is the timetable with the fewest found.
    """

    there: int
    minutes: int
    bound: int
    shown: Timetable


@dataclass(frozen=True)
class NumberFound:
    """The clinic as it is, with the number found, and with one more (`beyond`), as far as there is one to look at."""

    ladder: Ladder
    most: Most
    cases: tuple[Case, ...]
    beyond: Case | None = None


@dataclass(frozen=True)
class RoomsFound:
    """The rooms closed, the clinic as it is and without them."""

    closed: tuple[str, ...]
    most: Most
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class HoursFound:
    """The hours needed by those called `told`, the clinic as it is and with no more.

    Where no timetable was found that keeps every rule, `fewest` is the trial, and there is only the clinic as it is.
    """

    told: str
    fewest: FewestHours | Tried
    cases: tuple[Case, ...]


Found = NumberFound | RoomsFound | HoursFound
