"""Which reading of a cell goes with each kind of column in the contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from inputs import cells, cells_numbers, cells_time, cells_tracks, cells_zone
from inputs.names import Names
from inputs.workbook_file import Value
from models.contract import Cell, Column

_BLANK: Mapping[Cell, Any] = {
    Cell.NAME: "",
    Cell.ID: "",
    Cell.BLOCK_NAME: "",
    Cell.TEXT: "",
    Cell.CHOICE: "",
    Cell.TIME_ZONE: "",
    Cell.YES_NO: False,
    Cell.WORDS: (),
    Cell.SEVERAL_OF: (),
    Cell.ANY_NAMES: (),
    Cell.HOURS: (),
    Cell.DAY: (),
    Cell.DAYS: (),
    Cell.CANNOT_ATTEND: (),
    Cell.TRACK_LIMITS: {},
}


def parse(value: Value, column: Column, names: Names) -> Any:
    """What the cell means in the column, its default if it is blank; CellError if it means nothing there.

    Names, words, texts and choices are in the spelling of the sheet that defines them; times are minutes since
    midnight, lists are tuples, and what is not given is None.
    """
    if not cells.is_blank(value):
        return _filled(value, column, names)
    return _filled(column.default, column, names) if column.default else _BLANK.get(column.kind)


def doubt(value: Value, column: Column, names: Names) -> str:
    """What is doubtful about a cell that can be read, as a warning; "" where nothing is."""
    return cells_tracks.doubt_of_commas(value, names) if column.kind is Cell.CANNOT_ATTEND else ""


def _filled(value: Value, column: Column, names: Names) -> Any:
    match column.kind:
        case Cell.CHOICE:
            return cells_numbers.choice(value, column.allowed)
        case Cell.WHOLE | Cell.MINUTES:
            return cells_numbers.whole(value, column.least, column.most)
        case Cell.NUMBER:
            return cells_numbers.number(value, column.least, column.most)
        case kind if kind in _BY_NAMES:
            return _BY_NAMES[kind](value, names)
        case kind:
            return _PLAIN[kind](value)


def _text(value: Value, names: Names) -> str:
    return names.spelling(cells.new_name(value)) if names.lists else cells.text(value)


def _words(value: Value, names: Names) -> tuple[str, ...]:
    given = cells.name(value)
    return (names.spelling(given),) if given in names else tuple(names.spelling(word) for word in cells.words(value))


def _any_names(value: Value, names: Names) -> tuple[str, ...]:
    """Names that may be unknown: a comma may be part of one, so it parts them only where one of them is known."""
    given = cells.name(value)
    if ";" in given or any(part in names for part in cells.words(value)):
        return _words(value, names)
    return (names.spelling(given),)


_BY_NAMES: Mapping[Cell, Callable[[Value, Names], Any]] = {
    Cell.TEXT: _text,
    Cell.WORDS: _words,
    Cell.BLOCK_NAME: _text,
    Cell.ONE_OF: lambda value, names: names.find(cells.name(value)),
    Cell.SEVERAL_OF: lambda value, names: names.find_all(cells.name(value)),
    Cell.ANY_NAMES: _any_names,
    Cell.TRACK_LIMITS: cells_tracks.track_limits,
    Cell.CANNOT_ATTEND: cells_tracks.cannot_attend,
}
_PLAIN: Mapping[Cell, Callable[[Value], Any]] = {
    Cell.NAME: cells.new_name,
    Cell.ID: cells.new_name,
    Cell.VALUE: lambda value: value,
    Cell.YES_NO: cells_numbers.yes_no,
    Cell.TIME: cells_time.time,
    Cell.HOURS: cells_time.hours,
    Cell.DAY: cells_time.days,
    Cell.DAYS: cells_time.days,
    Cell.TIME_ZONE: cells_zone.time_zone,
    Cell.DATE: cells_time.date,
    Cell.WHEN: cells_time.when,
}
