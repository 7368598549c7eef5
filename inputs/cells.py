"""What cells mean that hold text: names, IDs, words. Anything else is a CellError for people."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from inputs.names import CellError, key, quoted, split
from inputs.workbook_file import FailedFormula, Value

_ESCAPED_CONTROL = re.compile(r"_x00(?:[01][0-9A-Fa-f]|7[Ff])_")


def is_blank(value: Value) -> bool:
    """Whether the cell is blank: nothing, or only spaces."""
    return value is None or (isinstance(value, str) and not clean(value))


def clean(text: str) -> str:
    """The text without control signs and outer spaces, line breaks and runs of spaces made one space."""
    spaced = " ".join(_ESCAPED_CONTROL.sub("", text).split())
    return "".join(c for c in spaced if unicodedata.category(c) != "Cc").strip(" \u200b\ufeff")


def has_control_signs(value: Value) -> bool:
    """Whether a text holds invisible control signs other than line breaks and tabs."""
    if not isinstance(value, str):
        return False
    hidden = any(unicodedata.category(c) == "Cc" and not c.isspace() for c in value)
    return hidden or bool(_ESCAPED_CONTROL.search(value))


def text(value: Value) -> str:
    """Any value as text: numbers as typed (12.0 is "12"), dates as 2026-11-30, times as 9:05."""
    match value:
        case None:
            return ""
        case str():
            return clean(value)
        case bool():
            return str(value).upper()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case int() | float():
            return str(value)
        case dt.datetime():
            return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
        case FailedFormula():
            raise _failed(value)
        case _:
            return str(value).removesuffix(":00").removeprefix("0")


def name(value: Value) -> str:
    """A name or ID as text; CellError where Excel has made a date, a time or TRUE of it."""
    if isinstance(value, bool | dt.date | dt.time | dt.timedelta):
        raise CellError(
            f"Excel has turned what was typed into {text(value)}; format the cell as Text and type the name again"
        )
    return text(value)


def new_name(value: Value) -> str:
    """A name that the cell gives to something; CellError if it holds a ";", which separates names elsewhere."""
    given = name(value)
    if ";" in given:
        raise CellError(f"{quoted(given)} holds a ;, which separates names in lists; leave it out")
    return given


def words(value: Value) -> tuple[str, ...]:
    """The words of a list, each once."""
    found: dict[str, str] = {}
    for word in split(name(value)):
        found.setdefault(key(word), word)
    return tuple(found.values())


def _failed(value: FailedFormula) -> CellError:
    if value.shows:
        return CellError(f"shows {value.shows}; mend the formula or write the value itself")
    return CellError("holds a formula without a value; open the workbook in Excel and save it, or write the value")
