"""What the page can show, as plain lists for its script: every grid once, and every entry once however often shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from models.result import PlannedWeek
from outputs.day_grids import day_grids
from outputs.grids import Entry, Grid, Row, Section
from outputs.palette import tints_of
from outputs.patient_grids import patient_grids
from outputs.staff_grids import clinician_grids, room_grids
from outputs.week_grid import week_grid
from outputs.words import count_text, date_text

View = dict[str, Any]


def views_of(planned: PlannedWeek) -> View:
    """`dates` and `categories` as texts, `entries`, and `views` that name entries by their number.

    An entry is [heading, aside, lines, number of its category or -1, mark, whether it is changed]. Each view has its
    kind, the key by which an address names it, and the texts and rows of its grid.
    """
    pool = _Pool(planned)
    views = [pool.view(kind, key, grid) for kind, key, grid in _grids(planned)]
    return {
        "dates": [date_text(date) for date in planned.week.dates],
        "categories": [{"name": name, "tint": tint} for name, tint in pool.tints.items()],
        "entries": pool.entries,
        "views": views,
    }


def _grids(planned: PlannedWeek) -> Iterator[tuple[str, str, Grid]]:
    week = week_grid(planned)
    yield "Week", "", replace(week, title="The whole week")
    for grid in day_grids(planned):
        yield "Day", str(grid.dates[0]), grid
    for grid in patient_grids(planned):
        yield "Patient", grid.key, grid
    for grid in clinician_grids(planned):
        yield "Clinician", grid.title, grid
    for grid in room_grids(planned):
        yield "Room", grid.title, grid
    for kind in planned.week.clinic.group_types:
        yield "Group", kind.name, _only(week, kind.name)


def _only(week: Grid, group_type: str) -> Grid:
    """The week with the groups of one type alone, in the rows that have any."""
    sections = [replace(s, note="", rows=tuple(_kept(s, group_type))) for s in week.sections]
    kept = tuple(section for section in sections if section.rows)
    held = sum(len(stack) for section in kept for row in section.rows for stack in row.days)
    note = f"{count_text(held, 'groups')} this week." if held else "Not held this week."
    return replace(week, title=group_type, notes=(note,), sections=kept)


def _kept(section: Section, group_type: str) -> Iterator[Row]:
    for row in section.rows:
        days = tuple(tuple(e for e in stack if e.heading == group_type) for stack in row.days)
        if any(days):
            yield replace(row, days=days)


class _Pool:
    """Numbers entries, so that one which many views share is written once."""

    def __init__(self, planned: PlannedWeek) -> None:
        self.dates = planned.week.dates
        self.tints = tints_of(kind.category for kind in planned.week.clinic.group_types)
        self.numbers: dict[Entry, int] = {}

    @property
    def entries(self) -> list[list[Any]]:
        """All entries met so far, by number."""
        category = {name: number for number, name in enumerate(self.tints)}
        return [
            [e.heading, e.aside, e.lines, category.get(e.category, -1), e.mark.value, e.changed] for e in self.numbers
        ]

    def view(self, kind: str, key: str, grid: Grid) -> View:
        """A grid as lists."""
        return {
            "kind": kind,
            "key": key,
            "title": grid.title,
            "notes": [note for note in grid.notes if note],
            "alerts": grid.alerts,
            "dates": [self.dates.index(date) for date in grid.dates],
            "sections": [[s.title, s.note, [self._row(row) for row in s.rows]] for s in grid.sections],
        }

    def _row(self, row: Row) -> list[Any]:
        return [row.time, row.label, [[self._number(entry) for entry in stack] for stack in row.days]]

    def _number(self, entry: Entry) -> int:
        return self.numbers.setdefault(entry, len(self.numbers))
