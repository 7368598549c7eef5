"""A way out where not every rule can be kept: changes of the clinic, what they cost and what they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from models.clinic import Clinic
from models.contract_choices import PRICES
from models.edits import Edit, in_turn

BLANK = " (leave the cell blank)"
ROW_AWAY = " (take the row away)"
"""How texts end where nothing is to be written."""
USUAL: Mapping[str, int] = {kind.name: kind.price for kind in PRICES}


@dataclass(frozen=True)
class Change:
    """An edit of the clinic: its kind (a row of Prices), what to write into which cells, and whom it concerns.

    `amount` is how much of it there is, in the unit that the kind counts; `part` tells of what, where its
    cells hold several things.
    """

    kind: str
    text: str
    cells: tuple[str, ...]
    who: tuple[str, ...] = ()
    amount: float = 1.0
    apply: Edit = field(default=lambda clinic: clinic, compare=False, repr=False)
    part: str = ""

    def price(self, clinic: Clinic) -> float:
        """What it costs by the clinic's prices."""
        return self.amount * clinic.prices.get(self.kind, USUAL[self.kind])

    @property
    def place(self) -> tuple[object, ...]:
        """What tells changes apart that can be made together: the kind, the cells, their part and the people."""
        return self.kind, self.cells, self.part, self.who


Changes = tuple[Change, ...]


def furthest(changes: Iterable[Change]) -> Changes:
    """The changes, all meant for the clinic as it is; of those that write into the same cells, the largest."""
    every = tuple(changes)
    largest = {change.place: change for change in sorted(every, key=lambda change: change.amount)}
    return tuple(dict.fromkeys(largest[change.place] for change in every))


def and_then(changes: Changes, last: Change) -> Changes:
    """The changes and one made after them, which takes up what they wrote into the same cells."""
    together = [*(change for change in changes if change.place == last.place), last]
    amount, apply = sum(change.amount for change in together), in_turn(change.apply for change in together)
    rest = (change for change in changes if change.place != last.place)
    return (*rest, replace(last, amount=amount, apply=apply))


@dataclass(frozen=True)
class WayOut:
    """Changes after which every rule can be kept, as solving has shown, with their price.

    `granted` and `best` are the percent of wishes that a timetable with them grants, and that any could grant at most;
    None where that is not known.
    """

    changes: Changes
    price: float
    granted: float | None = None
    best: float | None = None


@dataclass(frozen=True)
class Unsettled:
    """Changes that may be a way out: whether every rule can be kept with them was not settled in the time."""

    changes: Changes
    price: float
