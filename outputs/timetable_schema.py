"""The JSON Schema of the timetable as JSON, from the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.calendar import WEEKDAYS
from models.contract import COLUMNS_VERSION, OUTPUT_SHEETS, OWN_CLINICIAN, SUMMARY_LABELS, Cell, Column, OutputSheet
from outputs.timetable_json import FORMAT

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"enum": list(WEEKDAYS)}
NEVER_BLANK: Mapping[Cell, Schema] = {
    Cell.SEVERAL_OF: {"type": "array", "items": _TEXT},
    Cell.DAYS: {"type": "array", "items": _DAY},
    Cell.YES_NO: {"type": "boolean"},
    Cell.WHOLE: {"type": "integer"},
    Cell.NUMBER: {"type": "number"},
}
"""What holds something in every row, whether or not people must fill it in."""

_OTHERS: Mapping[Cell, Schema] = {
    Cell.DATE: {"type": "string", "format": "date"},
    Cell.TIME: {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"},
    Cell.DAY: _DAY,
}


def timetable_schema() -> Schema:
    """What each file holds at least; more columns may come with the same version."""
    sheets = {sheet.name: _rows(sheet) for sheet in OUTPUT_SHEETS if sheet.name != "Summary"}
    head = {"format": {"const": FORMAT}, "version": {"const": COLUMNS_VERSION}, "clinic": _TEXT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{COLUMNS_VERSION}",
        "title": "The timetable of one week",
        **_object({**head, "Summary": _summary(), **sheets}),
    }


def _summary() -> Schema:
    figures: Schema = {label: {"type": "number"} for label in SUMMARY_LABELS}
    figures |= {"Week of": _OTHERS[Cell.DATE], "Status": _TEXT, "Solver": _TEXT}
    return _object(figures)


def _rows(sheet: OutputSheet) -> Schema:
    row = _object({column.name: _column(column) for column in sheet.columns})
    if sheet.name == "Assignments":
        row["additionalProperties"] = _column(OWN_CLINICIAN)
    return {"description": sheet.purpose, "type": "array", "items": row}


def _object(properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _column(column: Column) -> Schema:
    holds = NEVER_BLANK.get(column.kind) or _or_null(column)
    return {"description": column.note, **holds}


def _or_null(column: Column) -> Schema:
    holds = {"enum": list(column.allowed)} if column.allowed else _OTHERS.get(column.kind, _TEXT)
    return holds if column.required else {"anyOf": [holds, {"type": "null"}]}
