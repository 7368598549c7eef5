"""What a change of a scenario is, and what several of them read in the same way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from inputs import cells
from inputs.names import CellError, Names, quoted
from models.clinic import ALL, Clinic
from models.resolve_patient import types_of

Reading = Callable[[Clinic, str], Any]


@dataclass(frozen=True)
class Change:
    """One of the changes in contract_choices.SCENARIO_CHANGES, by its `name` there.

    `target` and `value` read the two cells in the clinic as it is before the change, and raise CellError where they
    mean nothing. `apply` takes clinic and both readings to the clinic after the change, and raises CellError where
    that clinic cannot be. A change that is `drawn` takes a Random as well. `once`: a scenario makes it once a target.
    """

    name: str
    target: Reading
    value: Reading
    apply: Callable[..., Clinic]
    once: bool = False
    drawn: bool = False


def clinician(clinic: Clinic, text: str) -> Any:
    """The clinician of that name."""
    return clinic.clinician[known("Clinicians", clinic.clinician, text)]


def track(clinic: Clinic, text: str) -> Any:
    """The track of that name."""
    return clinic.track[known("Tracks", clinic.track, text)]


def room(clinic: Clinic, text: str) -> Any:
    """The room of that name."""
    return clinic.room[known("Rooms", clinic.room, text)]


def patient(clinic: Clinic, text: str) -> Any:
    """The patient with that ID."""
    return clinic.patient[known("Patient IDs", clinic.patient, text)]


def group_types(clinic: Clinic, text: str) -> tuple[str, ...]:
    """The names of the group types meant by the name of a type or of a category, or by All."""
    lists = {"Group types": list(clinic.group_type), "Categories": [g.category for g in clinic.group_types], ALL: [ALL]}
    names_known = Names({title: list(filter(None, dict.fromkeys(names))) for title, names in lists.items()})
    if not text:
        raise CellError(f"no {names_known.title} is given; write its name, or All")
    name = names_known.find(text)
    return tuple(clinic.group_type) if name == ALL else types_of(clinic, name)


def nothing(_: Clinic, text: str) -> None:
    """A value that is left blank."""
    if text:
        raise CellError(f"{quoted(text)} is not read here; leave the value blank")


def known(title: str, names: Iterable[str], text: str) -> str:
    """The name meant, of a list of the contract; CellError with the nearest one if there is none."""
    names_known = Names({title: names})
    if not text:
        raise CellError(f"no {names_known.title} is given; write its name")
    return names_known.find(text)


def new(title: str, names: Iterable[str], text: str) -> str:
    """A name for something new; CellError if it is blank, in use, or holds a sign that names may not hold."""
    names_known = Names({title: names})
    if not text:
        raise CellError(f"the new {names_known.title} has no name; write one")
    if text in names_known:
        raise CellError(f"there is a {names_known.title} called {names_known.find(text)} already; write another name")
    return cells.new_name(text)


def like(title: str, names: Iterable[str], text: str) -> str:
    """The name after "like"; CellError if there is no such word, or no such name."""
    found = re.fullmatch(r"like\s+(.+)", text, re.IGNORECASE)
    if found is None:
        raise CellError(f"{quoted(text)} does not say what the new one is like; write like and a name")
    return known(title, names, found[1])
