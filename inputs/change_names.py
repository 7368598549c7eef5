"""Names in a change: known ones, new ones, and models of new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inputs import cells
from inputs.names import CellError, Names, quoted
from models.clinic import Clinic


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


def nothing(_: Clinic, text: str) -> None:
    """A value that is left blank; CellError if it is not."""
    if text:
        raise CellError(f"{quoted(text)} is not read here; leave the value blank")
