"""The groups of the week on the terminal: a table for each track where there is room, else one for each day."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from models.result import PlannedWeek
from outputs.grids import CLOSED, Entry, Grid, Mark, Section, Stack
from outputs.marks import BENT, CHANGED, Sign, signs_of, signs_to_explain
from outputs.text_fit import clean
from outputs.week_grid import week_grid
from outputs.words import date_text

_LABEL_WIDTH, _EDGES = 12, 2
_WITH_LEADERS, _SIDE_BY_SIDE = 17, 10
"""From how many columns of the terminal a day has on, leaders and rooms are told, and days stand side by side."""

_MOST_IN_CELL = 4
_STYLES = {Mark.NOT_COVERED: "bold red", Mark.EXCUSED: "dim"}
_SIGNS = {BENT.sign: "bold red", CHANGED.sign: "bold magenta"}


def week_tables(planned: PlannedWeek, width: int) -> list[RenderableType]:
    """The tables of the week, none wider than `width` columns, and below what numbers and signs in them mean.

    Individual sessions are left out.
    """
    grid = week_grid(planned)
    tracks = [section for section in grid.sections if section.title in planned.week.clinic.track]
    a_day = (width - _LABEL_WIDTH - _EDGES) // max(len(grid.dates), 1) - _EDGES
    if a_day >= _SIDE_BY_SIDE:
        tables = [_track(grid, section, a_day >= _WITH_LEADERS) for section in tracks]
    else:
        tables = list(_days(grid, tracks))
    return [*tables, _legend(tracks)]


def _legend(tracks: list[Section]) -> Text:
    signs = signs_to_explain(entry for section in tracks for entry in section.entries)
    meanings = [Text.assemble("   ", _signed(sign), (sign.meaning, "dim")) for sign in signs]
    return Text.assemble(("Number: how many patients", "dim"), *meanings)


def _signed(sign: Sign) -> tuple[str, str]:
    return f"{sign.sign} ", _SIGNS[sign.sign]


def _track(grid: Grid, section: Section, with_leaders: bool) -> Table:
    table = _table(f"{section.title}, {section.note}")
    for date in grid.dates:
        table.add_column(date_text(date), ratio=1, no_wrap=True)
    for row in section.rows:
        table.add_row(_label(row.time, row.label), *(_cell(stack, "\n", with_leaders) for stack in row.days))
    return table


def _days(grid: Grid, sections: list[Section]) -> Iterator[Table]:
    for at, date in enumerate(grid.dates):
        table = _table(date_text(date), show_header=False)
        table.add_column(ratio=1, no_wrap=True)
        rows = [(s.title, row) for s in sections for row in s.rows if row.days[at] not in ((), (CLOSED,))]
        for track, row in rows:
            table.add_row(_label(row.time, track), _cell(row.days[at], ": ", with_leaders=True))
        yield table


def _table(title: str, show_header: bool = True) -> Table:
    table = Table(
        title=Text(clean(title), "bold"), title_justify="left", box=box.ROUNDED, expand=True, padding=(0, 0, 0, 1),
        show_header=show_header, show_lines=True,
    )  # fmt: skip
    table.add_column(width=_LABEL_WIDTH, no_wrap=True)
    return table


def _label(time: str, label: str) -> Text:
    return Text.assemble((time, "bold"), "\n", (clean(label), "dim"))


def _cell(stack: Stack, between: str, with_leaders: bool) -> Text:
    shown = [_entry(entry, between, with_leaders) for entry in stack[:_MOST_IN_CELL]]
    more = len(stack) - _MOST_IN_CELL
    return Text("\n").join([*shown, *([Text(f"and {more} more", "dim")] if more > 0 else [])])


def _entry(entry: Entry, between: str, with_leaders: bool) -> Text:
    if entry.mark is Mark.CLOSED:
        return Text("closed", "dim")
    signs = [_signed(sign) for sign in signs_of(entry)]
    heads = (f"{entry.aside} " * bool(entry.aside), "dim")
    heading = Text.assemble(*signs, heads, (clean(entry.heading), _STYLES.get(entry.mark, "cyan")))
    leaders = Text(clean(", ".join(entry.lines)), "dim")
    return Text(between).join([heading, leaders] if with_leaders and leaders else [heading])
