"""What cells mean that hold a number, yes or no, or one of fixed words."""

from __future__ import annotations

import datetime as dt
import re

from inputs.cells import text
from inputs.names import CellError, instead, key, quoted
from inputs.workbook_file import Value

YES, NO = ("yes", "y", "x", "true", "1"), ("no", "n", "false", "0", "")
_MOST_NUMBER = 1_000_000


def number(value: Value, least: float = 0, most: float | None = None) -> float:
    """A number from `least` to `most`; CellError for anything else."""
    return _number(value, least, most, "a number")


def whole(value: Value, least: int = 0, most: int | None = None) -> int:
    """A whole number from `least` to `most`; CellError for anything else, fractions too."""
    found = _number(value, least, most, "a whole number")
    if not found.is_integer():
        raise CellError(f"{text(value)} is no whole number; write {_allowed(least, most, 'a whole number')}")
    return int(found)


def _number(value: Value, least: float, most: float | None, what: str) -> float:
    given, allowed = text(value), _allowed(least, most, what)
    if isinstance(value, bool | dt.date | dt.time | dt.timedelta):
        raise CellError(f"{given} is no number; format the cell as Number and write {allowed}")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?", given, re.ASCII):
        remedy = "format the cell as Number and " if given.endswith("%") else ""
        raise CellError(f"{quoted(given)} is no number; {remedy}write {allowed}")
    found = float(given)
    if found < least or found > (_MOST_NUMBER if most is None else most):
        raise CellError(f"{given} is not allowed; write {allowed}")
    return found


def yes_no(value: Value) -> bool:
    """Yes, y, x, true, 1 or no, n, false, 0, blank; CellError for anything else."""
    given = key(text(value))
    if given in YES:
        return True
    if given in NO:
        return False
    raise CellError(f"{quoted(text(value))} is neither yes nor no; write yes or no")


def choice(value: Value, allowed: tuple[str, ...]) -> str:
    """One of the words allowed, in their spelling; CellError with the nearest one for anything else."""
    given = text(value)
    for word in allowed:
        if key(word) == key(given):
            return word
    raise CellError(f"{quoted(given)} is not known here{instead(given, allowed)}")


def _allowed(least: float, most: float | None, what: str) -> str:
    return f"{what} of {least:g} or more" if most is None else f"{what} from {least:g} to {most:g}"
