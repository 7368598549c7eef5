"""A forecast on the screen: what is used week by week, and how many more patients each track can admit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.forecast import Forecast
from models.result import PlannedWeek
from outputs.forecast_tables import opening_rows, opening_sentences, week_tables
from outputs.text_fit import clean


def show_forecast(forecast: Forecast, written: str) -> None:
    """Print two tables, or plain lines elsewhere than on a terminal, and what was `written`."""
    console = Console()
    weeks, openings = week_rows(forecast.weeks), opening_rows(forecast)
    if console.is_terminal:
        console.print(
            _table("What is used, week by week", *weeks), _table("Room for more patients", *openings), sep="\n"
        )
    else:
        lines = [*_lines(*weeks), *_lines(*openings)]
        console.print(Text("\n".join(lines)), soft_wrap=True)
    console.print(Text("\n".join((*opening_sentences(forecast), written))), soft_wrap=True)


def week_rows(weeks: Sequence[PlannedWeek]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headers and a row per week, with the numbers of all tables side by side."""
    fullest, seats, hours, caseloads = week_tables(weeks)
    headers = (*fullest.columns, "Seats taken", "Seats free", "Contact hours", caseloads.title)
    rows = []
    for (label, heads), (_, seat), (_, hour), (_, load) in zip(
        fullest.rows, seats.rows, hours.rows, caseloads.rows, strict=True
    ):
        rows.append((label, *map(_number, (*heads, *seat)), _used(*hour), _used(*load)))
    return headers, rows


def _table(title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold")
    for header in headers:
        table.add_column(Text(clean(header)))
    for row in rows:
        table.add_row(*(Text(clean(text)) for text in row))
    return table


def _lines(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A line per row: "Week of Mon 30 Nov. Morning: 12, Evening: 8"."""
    first, *others = headers
    pairs = ((row[0], zip(others, row[1:], strict=True)) for row in rows)
    return [clean(f"{first} {name}. {', '.join(f'{key}: {text}' for key, text in of if text)}") for name, of in pairs]


def _used(used: float | None, most: float | None) -> str:
    return f"{_number(used)} of {_number(most)}" if most else _number(used)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
