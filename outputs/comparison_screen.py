"""The comparison on the terminal: a table where there is room for it, else a few lines for each scenario."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.scenario import Case
from outputs.comparison_tables import comparison_rows
from outputs.comparison_words import first_limit_text
from outputs.program_tables import Record
from outputs.text_fit import clean

_COLUMNS = {
    "Clinic": "Clinic", "Scenario": "Scenario", "Can it be done": "Can it be done", "Rules bent": "Rules bent",
    "Wishes granted (%)": "Wishes %", "Most possible (%)": "At most %", "Against as it is": "Against as it is",
    "Worst-off granted (%)": "Worst-off %", "Patients moved": "Moved", "What limits": "What limits",
}  # fmt: skip
_COLOURS = {"yes": "green", "with rules bent": "yellow", "no": "red", "more": "green", "less": "red"}
_TABLE_FROM, _ON_PAPER = 110, 140
"""A terminal narrower than the first shows lines, not a table; elsewhere the table has the second width."""


def show_comparison(cases: Sequence[Case], lines: Sequence[str] = (), console: Console | None = None) -> None:
    """Prints all cases, and the lines under them."""
    console = console or Console()
    firsts = [clean(first_limit_text(case)) for case in cases]
    rows = [{**row, "What limits": first} for row, first in zip(comparison_rows(cases), firsts, strict=True)]
    if not console.is_terminal:
        Console(file=console.file, width=_ON_PAPER).print(_table(rows, box.ASCII2))
    elif console.width >= _TABLE_FROM:
        console.print(_table(rows, box.ROUNDED))
    else:
        console.print(Text("\n".join(line for row in rows for line in _lines(row))))
    console.print(Text("\n".join(lines)), soft_wrap=True)


def _table(rows: Sequence[Record], frame: box.Box) -> Table:
    table = Table(box=frame, show_lines=True)
    columns = [name for name in _COLUMNS if name != "Clinic" or any(row[name] for row in rows)]
    for name in columns:
        is_number = name != "Rules bent" and any(isinstance(row[name], int | float) for row in rows)
        table.add_column(_COLUMNS[name], justify="right" if is_number else "left")
    for row in rows:
        table.add_row(*(Text(_shown(row, name), style=_COLOURS.get(str(row[name]), "")) for name in columns))
    return table


def _lines(row: Record) -> Iterator[str]:
    yield clean(f"{row['Clinic']}: {row['Scenario']}" if row["Clinic"] else str(row["Scenario"]))
    for name, title in _COLUMNS.items():
        if name not in ("Clinic", "Scenario") and row[name] != "":
            yield f"  {title}: {_shown(row, name)}"


def _shown(row: Record, name: str) -> str:
    """A number with one decimal; with rules bent, the dearest."""
    value = row[name]
    if isinstance(value, float):
        return f"{value:.1f}"
    if name == "Rules bent" and value:
        return clean(f"{value}: {row['Dearest rule bent']}")
    return clean(str(value))
