"""The sheets Settings, Priorities and Prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from inputs.book import Book, Row
from inputs.names import CellError, Names
from inputs.parsers import parse
from models.calendar import Span
from models.clinic import NOON, Settings
from models.contract import SETTINGS, Column
from models.source import Source

FIELDS = {
    "Clinic": "clinic",
    "Week of": "week_of",
    "Time zone": "time_zone",
    "Individual sessions during groups": "individuals_during_groups",
    "Pull-outs per day": "pull_outs_per_day",
    "Same group type per day": "same_type_per_day",
    "Longest wait (minutes)": "longest_wait",
    "Breaks count as hours": "breaks_count",
    "Staff break (minutes)": "staff_break",
    "Staff break between": "staff_break_between",
    "Rest between days (hours)": "rest_between_days",
    "Give up for the worst-off (%)": "give_up",
    "Who to call": "who_to_call",
}
"""The field of Settings that each setting of the contract fills."""
_NO_NAMES = Names({})
_ONE_STRETCH = "must be one stretch of a day; write 11:00-14:00"
_AS_COLUMNS = {
    s.name: Column(s.name, s.kind, s.note, False, s.default, "", s.allowed, s.least, s.most) for s in SETTINGS
}


def read_settings(book: Book) -> Settings:
    """The settings, those not given with their defaults; lengths in minutes.

    A blank `Week of` is a warning: the caller plans the next Monday unless it is asked for another week.
    """
    given: dict[str, tuple[Any, Row]] = {}
    for row, value in book.facts("Settings", lambda row: (row, _value(row))):
        name = row["Setting"]
        if name in given:
            row.fault("Setting", f"{name} stands in {given[name][1].source.cell('Setting')} already; keep one of them")
        given.setdefault(name, (value, row))
    values = {s.name: parse(None, _AS_COLUMNS[s.name], _NO_NAMES) for s in SETTINGS}
    values |= {name: value for name, (value, _) in given.items()}
    _check(values, {name: row for name, (_, row) in given.items()})
    if values["Week of"] is None:
        at = given["Week of"][1].source.cell("Value") if "Week of" in given else "Settings"
        blank = "Week of is blank: unless another week is asked, it is the one from next Monday"
        book.report.warn(at, f"{blank}; write a date such as 2026-11-30")
    cells = {name: row.source.cell("Value") for name, (_, row) in given.items()}
    return _settings(values, given["Clinic"][1].source if "Clinic" in given else Source("Settings"), cells)


def read_priorities(book: Book) -> dict[str, int]:
    """The weights given, by kind of wish; kinds not listed have the default of the contract."""
    return _numbers(book, "Priorities", "Wish", "Weight")


def read_prices(book: Book) -> dict[str, int]:
    """The prices given, by kind of change; kinds not listed have the default of the contract."""
    return _numbers(book, "Prices", "Change", "Price")


def _numbers(book: Book, sheet: str, kind: str, number: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in book.facts(sheet, lambda row: row):
        if row[kind] in found:
            row.fault(kind, f"{row[kind]} stands in this sheet twice; keep one of them")
        found[row[kind]] = row[number]
    return found


def with_setting(settings: Settings, name: str, text: str) -> Settings:
    """The settings with another value, read as in the sheet; CellError where it means nothing there."""
    value = parse(text, _AS_COLUMNS[name], _NO_NAMES)
    if name == "Staff break between" and len(value) != 1:
        raise CellError(_ONE_STRETCH)
    return replace(settings, **{FIELDS[name]: _in_units(name, value)})


def check_staff_break(settings: Settings) -> None:
    """CellError where the staff break does not fit between the times that are set for it."""
    if settings.staff_break > settings.staff_break_between.minutes:
        raise CellError(_no_room(settings.staff_break, settings.staff_break_between))


def _value(row: Row) -> Any:
    try:
        return parse(row["Value"], _AS_COLUMNS[row["Setting"]], _NO_NAMES)
    except CellError as error:
        for text in error.args:
            row.fault("Value", text)
        return None


def _check(values: Mapping[str, Any], rows: Mapping[str, Row]) -> None:
    between, length = values["Staff break between"], values["Staff break (minutes)"]
    if len(between) != 1:
        rows["Staff break between"].fault("Value", _ONE_STRETCH)
    elif length > between[0].minutes:
        row = rows.get("Staff break (minutes)") or rows["Staff break between"]
        row.fault("Value", _no_room(length, between[0]))


def _no_room(minutes: int, between: Span) -> str:
    return f"a break of {minutes} minutes does not fit into {between}; make one of them fit"


def _settings(values: Mapping[str, Any], source: Source, cells: Mapping[str, str]) -> Settings:
    found = {FIELDS[name]: _in_units(name, value) for name, value in values.items()}
    return Settings(**found, source=source, cells=cells)


def _in_units(setting: str, value: Any) -> Any:
    """The value as Settings holds it: minutes for hours, one stretch for the staff break."""
    if setting == "Staff break between":
        return (value or (NOON,))[0]
    return round(value * 60) if setting == "Rest between days (hours)" else value
