"""The words in which the contract of the workbooks is written: sheets, columns, settings, wishes, changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cell(StrEnum):
    """What a cell may hold; the value is how people call it."""

    NAME = "a name, once in its sheet"
    ID = "an ID, once in its sheet"
    BLOCK_NAME = "a name, once in its track and day"
    TEXT = "text"
    WORDS = "words, with ; between"
    ONE_OF = "one known name"
    SEVERAL_OF = "known names, with ; between"
    ANY_NAMES = "names, known or not, with ; between"
    CHOICE = "one of fixed words"
    YES_NO = "yes or no"
    WHOLE = "a whole number"
    NUMBER = "a number"
    MINUTES = "minutes"
    TIME = "a time"
    HOURS = "hours of a day"
    DAYS = "days of the week"
    DATE = "a date"
    DAY = "a day of the week"
    WHEN = "days of the week, a date or two dates"
    TRACK_LIMITS = "tracks with a number of days"
    CANNOT_ATTEND = "tracks, days and times"
    TIME_ZONE = "the name of a time zone"
    VALUE = "depends on the row"


@dataclass(frozen=True)
class Column:
    """A column. `list_of` names the lists (see contract.LISTS) its cells choose from, with "; " between.

    `default` is what a blank cell means, as people would write it; `allowed` the fixed words of a CHOICE;
    `least` and `most` the numbers allowed. `in_every_file`: the header may not be missing, the cell may be blank.
    """

    name: str
    kind: Cell
    note: str
    required: bool = False
    default: str = ""
    list_of: str = ""
    allowed: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    in_every_file: bool = False


@dataclass(frozen=True)
class Sheet:
    """An input sheet.

    `default_rows`, cells in the order of the columns, are read where the sheet is absent or blank; where it
    has headers but no rows they are read too, unless `empty_means_none`.
    """

    name: str
    purpose: str
    required: bool
    columns: tuple[Column, ...]
    default_rows: tuple[tuple[str, ...], ...] = ()
    empty_means_none: bool = False


@dataclass(frozen=True)
class Setting:
    """A row of Settings; `default` as people would write it, `least` and `most` the numbers allowed.

    A value may be one of the words `allowed`, if there are any; the words `offered` are only proposed.
    """

    name: str
    kind: Cell
    default: str
    note: str
    allowed: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class WishKind:
    """A kind of wish, its default weight (0-10) and when it is granted."""

    name: str
    weight: int
    granted_when: str
    needs_previous: bool = False


@dataclass(frozen=True)
class PriceKind:
    """A change that may be a way out where not every rule can be kept, its default price (0-1000) and what for."""

    name: str
    price: int
    counted: str


@dataclass(frozen=True)
class ScenarioKind:
    """A change that a scenario may make, and what its Target and Value cells hold."""

    name: str
    target: str
    value: str


@dataclass(frozen=True)
class OutputSheet:
    """A sheet of the output workbook for programs and for re-reading."""

    name: str
    columns: tuple[Column, ...]
    purpose: str = ""
