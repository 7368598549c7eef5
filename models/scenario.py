"""Scenarios side by side: what is asked, what came of it, and how it compares with the clinic as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.clinic import ScenarioChange
from models.findings import Shortage
from models.moved import Moved
from models.people import Patient
from models.result import Answer, PlannedWeek, Quality, Refusal
from models.timetable import Timetable

BASE = "As it is"
SAME, MORE, LESS, UNCLEAR, OPEN = "the same", "more", "less", "no clear difference", "not settled"
"""How the wishes granted compare with those of the clinic as it is."""


@dataclass(frozen=True)
class Scenario:
    """A name and the changes that belong to it; the clinic as it is has none."""

    name: str
    changes: tuple[ScenarioChange, ...] = ()


@dataclass(frozen=True)
class Use:
    """How much of something the week uses or asks: `used` of `of`, counted in `unit`."""

    what: str
    used: float
    of: float
    unit: str

    @property
    def share(self) -> float:
        """The part that is used; all of it where there is nothing."""
        return self.used / self.of if self.of else 1.0


@dataclass(frozen=True)
class Figures:
    """What a planned week comes to.

    `worst_off` is the patient with the smallest share of own wishes granted, with that share in percent. Contact
    minutes are by clinician. `rooms` are by room, in minutes. `seats` are by track and weekday: patients who could
    attend as well in groups that run.
    """

    worst_off: tuple[str, float] | None
    groups: int
    individuals: int
    contact: Mapping[str, int]
    rooms: Mapping[str, Use]
    seats: Mapping[str, Mapping[int, int]]


@dataclass(frozen=True)
class Case:
    """A scenario with its answer; the clinic as it is has nobody moved or added.

    `absent` are patients of the clinic as it is who have no days any more, other than those who left. `short` is what
    counting alone shows to be too little, `scarcest` what is nearest to being used up, both whatever week is found.
    """

    clinic: str
    scenario: Scenario
    answer: Answer
    figures: Figures | None = None
    moved: Moved | None = None
    added: tuple[Patient, ...] = ()
    absent: tuple[str, ...] = ()
    difference: str = ""
    short: tuple[Shortage, ...] = ()
    scarcest: tuple[Use, ...] = ()

    @property
    def planned(self) -> PlannedWeek | None:
        """The planned week, if there is one."""
        return None if isinstance(self.answer, Refusal) else self.answer

    @property
    def timetable(self) -> Timetable | None:
        """The timetable, if there is one."""
        return None if isinstance(self.answer, Refusal) else self.answer.timetable

    @property
    def verdict(self) -> str:
        """Whether it can be done: "yes", "with rules bent", "no", "not known" or "stopped"."""
        if isinstance(self.answer, Refusal):
            return "stopped" if self.answer.stopped else _WITHOUT.get(self.answer.code, "no")
        return "with rules bent" if self.answer.findings else "yes"


_WITHOUT = {1: "not known", 5: "not known"}
"""By exit code: a mistake of the program, and time that was too short."""


def compare_wishes(before: Quality, after: Quality) -> str:
    """Whether more or less is granted, where the proved limits of the two tell; else whether they nearly do."""
    if after.granted_before_worst_off > before.best + _ROUNDING:
        return MORE
    if before.granted_before_worst_off > after.best + _ROUNDING:
        return LESS
    if max(before.gap, after.gap) <= _ROUNDING:
        return SAME
    return UNCLEAR if before.gap + after.gap <= _NEARLY else OPEN


_ROUNDING = 1e-6
_NEARLY = 2.0
"""Percentage points: two clinics whose difference may be anything in a wider span have not been searched enough."""
