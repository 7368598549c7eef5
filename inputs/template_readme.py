"""The sheet Read me: how to fill the workbook in, and what every sheet, column, setting and wish means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from inputs.template_look import Looks, height_of
from inputs.template_table import Table, Tables
from models.contract import PRICES, SCENARIO_CHANGES, SETTINGS, WISH_KINDS, Column

_STEPS = (
    "Fill in the sheets from left to right.",
    "Rest the mouse on a header to read what belongs there. Cells with an arrow offer what stands on other sheets.",
    "Several names in one cell are written with ; between: CBT; Process group.",
    "Days: Mon-Fri, or Mon; Wed. Times: 9:00 or 5:30 PM. Hours at work: 9:00-12:00, 13:00-17:00. Dates: 2026-11-30.",
    "Save and close the workbook, then run: iop check FILE. It names every cell that needs mending.",
    "Then run: iop solve FILE. It writes the timetable to a new workbook and never changes this one.",
)
_LEGEND = ((True, "Dark header: must be filled in"), (False, "Light header: may stay blank"))
_WIDTHS = (31, 9, 66, 36)
_COLUMN_HEADERS = ("Column", "Needed", "What to write", "Example")
_NEEDED = "yes"


class Readme:
    """Writes the sheet from top to bottom; examples are the first filled cells of each column of `examples`."""

    def __init__(self, sheet: Worksheet, looks: Looks, examples: Tables) -> None:
        self._sheet, self._looks, self._examples = sheet, looks, examples
        self._row = 0

    def write(self, tables: Tables) -> None:
        """Writes the steps, then what each table holds."""
        for at, width in enumerate(_WIDTHS):
            self._sheet.set_column(at, at, width)
        self._sheet.hide_gridlines(2)
        self._line("Your clinic's workbook", self._looks.title)
        for number, step in enumerate(_STEPS, start=1):
            self._line(f"{number}.  {step}", self._looks.prose)
        for required, text in _LEGEND:
            self._row += 1
            self._sheet.write_string(self._row, 0, text, self._looks.header(required))
        self._row += 1
        for table in tables.tables.values():
            self._table(table)
        self._more()
        self._sheet.set_landscape()
        self._sheet.set_paper(1)
        self._sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer("&L&8&A&R&8Page &P of &N")

    def _table(self, table: Table) -> None:
        purpose = table.sheet.purpose + ("" if table.sheet.required else " This sheet may stay as it is.")
        example = self._examples.tables[table.sheet.name]
        rows = [(c.name, _NEEDED if c.required else "", c.note, example_of(example, c)) for c in table.columns]
        self._section(f"Sheet {table.sheet.name}", purpose, _COLUMN_HEADERS, rows)

    def _more(self) -> None:
        """What the rows of Settings, Priorities, Prices and Scenarios mean."""
        self._section(
            "The settings", "The rows of the sheet Settings.", ("Setting", "Usual", "What it means", "Allowed"),
            ((s.name, s.default, s.note, ", ".join(s.allowed) or str(s.kind)) for s in SETTINGS),
        )  # fmt: skip
        self._section(
            "The wishes", "The rows of the sheet Priorities.", ("Wish", "Usual", "Granted when", ""),
            ((w.name, str(w.weight), w.granted_when, _PREVIOUS if w.needs_previous else "") for w in WISH_KINDS),
        )  # fmt: skip
        self._section(
            "The prices of ways out", "The rows of the sheet Prices.", ("Change", "Usual", "The price is for", ""),
            ((p.name, str(p.price), p.counted, "") for p in PRICES),
        )  # fmt: skip
        self._section(
            "The changes of a scenario", "What the column Change of the sheet Scenarios may hold.",
            ("Change", "", "Target", "Value"), ((c.name, "", c.target, c.value) for c in SCENARIO_CHANGES),
        )  # fmt: skip

    def _section(self, title: str, purpose: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        self._row += 1
        self._line(title, self._looks.section)
        self._line(purpose, self._looks.prose)
        self._cells(headers, [self._looks.header(required=False)] * len(headers))
        for row in rows:
            self._cells(row, (self._looks.strong, self._looks.cell, self._looks.cell, self._looks.example))

    def _line(self, text: str, look: object) -> None:
        """A text across the sheet."""
        self._sheet.merge_range(self._row, 0, self._row, len(_WIDTHS) - 1, "", look)
        self._sheet.write_string(self._row, 0, text, look)
        tall = self._looks.title_height if look is self._looks.title else height_of([text], [sum(_WIDTHS)])
        self._sheet.set_row(self._row, tall)
        self._row += 1

    def _cells(self, texts: Sequence[str], looks: Sequence[object]) -> None:
        for at, (text, look) in enumerate(zip(texts, looks, strict=True)):
            self._sheet.write_string(self._row, at, text, look)
        self._sheet.set_row(self._row, height_of(texts, _WIDTHS))
        self._row += 1


_PREVIOUS = "Counts only with the timetable of the week before."


def example_of(table: Table, column: Column) -> str:
    """How the first filled cell of the column reads; "" if there is none."""
    values = table.values(column.name) if column in table.columns else []
    first = next((value for value in values if value != ""), "")
    return f"{first.hour}:{first.minute:02d}" if isinstance(first, dt.time) else str(first)
