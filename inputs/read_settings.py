"""The sheets Settings and Priorities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inputs.book import Book, Row
from inputs.names import CellError, Names
from inputs.parsers import parse
from models.clinic import NOON, Settings
from models.contract import SETTINGS, Column
from models.source import Source

_NO_NAMES = Names({})
_AS_COLUMNS = {
    s.name: Column(s.name, s.kind, s.note, False, s.default, "", s.allowed, s.least, s.most) for s in SETTINGS
}


def read_settings(book: Book) -> Settings:
    """The settings, those not given with their defaults; lengths in minutes.

    A blank `Week of` is a warning: the caller plans the next Monday.
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
        book.report.warn(
            at, "Week of is blank, so the week from next Monday is planned; write a date such as 2026-11-30"
        )
    return _settings(values, given["Clinic"][1].source if "Clinic" in given else Source("Settings"))


def read_priorities(book: Book) -> dict[str, int]:
    """The weights given, by kind of wish; kinds not listed have the default of the contract."""
    weights: dict[str, int] = {}
    for row in book.facts("Priorities", lambda row: row):
        if row["Wish"] in weights:
            row.fault("Wish", f"{row['Wish']} stands in this sheet twice; keep one of them")
        weights[row["Wish"]] = row["Weight"]
    return weights


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
        rows["Staff break between"].fault("Value", "must be one stretch of a day; write 11:00-14:00")
    elif length > between[0].minutes:
        row = rows.get("Staff break (minutes)") or rows["Staff break between"]
        row.fault("Value", f"a break of {length} minutes does not fit into {between[0]}; make one of them fit")


def _settings(values: Mapping[str, Any], source: Source) -> Settings:
    return Settings(
        clinic=values["Clinic"],
        week_of=values["Week of"],
        time_zone=values["Time zone"],
        individuals_during_groups=values["Individual sessions during groups"],
        pull_outs_per_day=values["Pull-outs per day"],
        same_type_per_day=values["Same group type per day"],
        longest_wait=values["Longest wait (minutes)"],
        breaks_count=values["Breaks count as hours"],
        staff_break=values["Staff break (minutes)"],
        staff_break_between=(values["Staff break between"] or (NOON,))[0],
        rest_between_days=round(values["Rest between days (hours)"] * 60),
        give_up=values["Give up for the worst-off (%)"],
        who_to_call=values["Who to call"],
        source=source,
    )
