"""What a timetable may contain (candidates), and tables of one variable for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from ortools.sat.python import cp_model

from models.calendar import Slot


class Belong(NamedTuple):
    """A patient belongs to a track."""

    patient: str
    track: str


class Day(NamedTuple):
    """A patient attends a track on a date."""

    patient: str
    track: str
    date: dt.date


class Seat(NamedTuple):
    """A patient takes a group of a type in a block, whoever leads it."""

    patient: str
    slot: Slot
    type: str


class Lead(NamedTuple):
    """A clinician is the first leader of a session of a type in a block, which names the session."""

    clinician: str
    slot: Slot
    type: str


class Join(NamedTuple):
    """A clinician co-leads the session whose first leader is `lead.clinician`."""

    clinician: str
    slot: Slot
    type: str
    first: str


class Sit(NamedTuple):
    """A patient is in the session whose first leader is the clinician."""

    patient: str
    slot: Slot
    type: str
    clinician: str


class Use(NamedTuple):
    """The session named by its first leader takes place in a room of this class (named by its first room)."""

    room: str
    slot: Slot
    type: str
    clinician: str


class Meeting(NamedTuple):
    """A patient has an individual session of a kind with a clinician in a slot."""

    patient: str
    kind: str
    slot: Slot
    clinician: str


class Holder(NamedTuple):
    """A clinician holds a patient's individual sessions of a kind, in whatever slots: asked of rules, no variable."""

    patient: str
    kind: str
    clinician: str


class Office(NamedTuple):
    """A clinician holds individual sessions of this slot in a room of this class."""

    room: str
    slot: Slot
    clinician: str


class Own(NamedTuple):
    """A clinician is the patient's own one in a role."""

    patient: str
    role: str
    clinician: str


class Busy(NamedTuple):
    """A clinician holds a session in a slot."""

    clinician: str
    slot: Slot
    date: dt.date


Candidate = Belong | Day | Seat | Lead | Join | Sit | Use | Meeting | Office | Own | Busy
Asked = Candidate | Holder
"""What rules are asked: whether it can be."""
K = TypeVar("K", bound=Candidate)


class Variables(Generic[K]):
    """A variable for each candidate of one kind, found by any of its fields."""

    def __init__(self) -> None:
        self._of: dict[K, cp_model.IntVar] = {}
        self._found_by: dict[tuple[str, ...], dict[object, list[K]]] = {}

    def __setitem__(self, candidate: K, variable: cp_model.IntVar) -> None:
        self._of[candidate] = variable

    def __getitem__(self, candidate: K) -> cp_model.LinearExprT:
        """The candidate's variable, or 0 where it cannot be."""
        return self._of.get(candidate, 0)

    def __contains__(self, candidate: K) -> bool:
        return candidate in self._of

    def __len__(self) -> int:
        return len(self._of)

    def __iter__(self) -> Iterator[K]:
        return iter(self._of)

    def items(self) -> Iterator[tuple[K, cp_model.IntVar]]:
        """All candidates with their variables, in the order in which they were made."""
        return iter(self._of.items())

    def where(self, **fields: object) -> list[K]:
        """The candidates with these values in these fields. No more may be added once asked."""
        names = tuple(fields)
        found = self._found_by.get(names)
        if found is None:
            found = self._found_by[names] = self._by(names)
        key = tuple(fields.values())
        return found.get(key[0] if len(key) == 1 else key, [])

    def _by(self, names: tuple[str, ...]) -> dict[object, list[K]]:
        """The candidates by the values of these fields, or by the value of the only one."""
        found: dict[object, list[K]] = {}
        values: Callable[[K], object] = attrgetter(*names) if names else lambda _: ()
        for candidate in self._of:
            found.setdefault(values(candidate), []).append(candidate)
        return found

    def total(self, **fields: object) -> cp_model.LinearExprT:
        """How many candidates with these values hold."""
        return cp_model.LinearExpr.sum([self._of[candidate] for candidate in self.where(**fields)])
