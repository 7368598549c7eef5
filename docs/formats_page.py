"""The page formats.md: every column of the CSV and JSON files, from the contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docs.markdown import table
from models.contract import COLUMNS_VERSION, OUTPUT_SHEETS, OWN_CLINICIAN, SUMMARY_LABELS, Cell, Column
from outputs.timetable_json import FORMAT
from outputs.timetable_schema import NEVER_BLANK

_IN_JSON: Mapping[Cell, str] = {
    Cell.SEVERAL_OF: "list of texts",
    Cell.DAYS: "list of days",
    Cell.DAY: "day",
    Cell.YES_NO: "true or false",
    Cell.DATE: "date",
    Cell.TIME: "time",
    Cell.WHOLE: "whole number",
    Cell.NUMBER: "number",
}


def formats_page() -> Iterator[str]:
    """The lines of the page."""
    yield INTRO
    for sheet in OUTPUT_SHEETS:
        yield f"### {sheet.name}\n\n{sheet.purpose}\n"
        if sheet.name == "Summary":
            yield f"In JSON an object with {', '.join(f'`{label}`' for label in SUMMARY_LABELS)}.\n"
            yield "In CSV a row for each, with the columns Label and Value, after `Format`, `Version` and `Clinic`."
        else:
            own = (OWN_CLINICIAN,) if sheet.name == "Assignments" else ()
            yield from table(("Column", "In JSON", "Meaning"), [_row(column) for column in (*sheet.columns, *own)])


def _row(column: Column) -> tuple[str, str, str]:
    name = "*one for each role*" if column is OWN_CLINICIAN else column.name
    holds = _IN_JSON.get(column.kind, "text")
    may_be_blank = not column.required and column.kind not in NEVER_BLANK
    return name, f"{holds} or null" if may_be_blank else holds, column.note


INTRO = f"""# CSV, JSON and calendars

For other programs: `iop solve clinic.xlsx --format csv,json` writes the folder `clinic-timetable-2026-11-30-csv`, with
a file for each table below, and `clinic-timetable-2026-11-30.json`. Both hold what the workbook's sheets of the same
names hold. Patients stand there by their IDs, without names.

## What may change

The files say that they are `{FORMAT}` and which version their columns have: this page is version {COLUMNS_VERSION}. The
version rises when a column is renamed, dropped or given another meaning. Columns may be added at any time, so look for
columns by name and pass over those you do not know.

## JSON

UTF-8. An object with `format`, `version`, `clinic`, and for each table below a list of rows by column name. Dates are
`2026-11-30`, days `Mon`, times of the clinic's clock `09:05`, 24:00 at most. Its JSON Schema (draft 2020-12) is
[timetable.schema.json](timetable.schema.json):

```python
import json, jsonschema

timetable = json.load(open("clinic-timetable-2026-11-30.json", encoding="utf-8"))
jsonschema.validate(timetable, json.load(open("timetable.schema.json", encoding="utf-8")))
print([row["Type"] for row in timetable["Sessions"] if "P007" in row["Patient IDs"]])
```

## CSV

As in RFC 4180: commas, double quotes where needed, lines that end with CR LF. UTF-8 with a byte order mark, by which
Excel knows it; read it as `utf-8-sig`. Dates and times are as in JSON, lists have `; ` between (no name holds a
semicolon), a locked session has `x`, a blank is nothing.

**Formulas.** A text that begins with `=`, `+`, `-` or `@` would be a formula in Excel, whoever typed it. So every text
that begins with one of these signs, or with an apostrophe, has an apostrophe in front. To have it as it was, leave out
the first apostrophe of every field that begins with one:

```python
import csv

with open("Sessions.csv", encoding="utf-8-sig", newline="") as file:
    rows = [{{name: text.removeprefix("'") for name, text in row.items()}} for row in csv.DictReader(file)]
```

## Calendars

`--format ics` writes iCalendar (RFC 5545), a file for each clinician, room and patient. What the events hold and who is
named in them stands in [outputs.md](outputs.md#calendars). For programs that read them:

- `DTSTART` and `DTEND` have the time zone of the sheet Settings, with its `VTIMEZONE` in the file; without one, they
  are local times of whoever reads them.
- `UID` is the same in every export for the same clinic, calendar, week and place in the week (the first session, the
  second, and so on). `SEQUENCE` and `DTSTAMP` rise with each export, so the newest counts.
- **Sessions that are dropped** are sent as `STATUS:CANCELLED` only with `--previous` and the timetable that was handed
  out, as no other file says what was in the calendars before. Without it, the events that are too many stay in the
  calendars until somebody deletes them.

## Tables
"""
