"""What the terminal says at the end of a run. Names and texts are shown as they are, never read as markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from models.result import PlannedWeek
from outputs.authorisations import authorisation_warnings
from outputs.moves import moved_lines
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.text_fit import clean, shorten
from outputs.words import count_text, date_text, finding_text

MOST_LINES = 15
_LABEL_WIDTH = 12


@dataclass(frozen=True)
class _Part:
    """Lines that belong together under a title, and the sheet that has all of them."""

    title: str
    lines: Sequence[str]
    sheet: str

    def shown(self, has_sheets: bool) -> list[str]:
        """The first lines, how many more there are, and on which sheet, where there are any."""
        more = len(self.lines) - MOST_LINES
        where = f", see sheet {self.sheet}" if has_sheets else ""
        rest = [f"and {more} more{where}"] if more > 0 else []
        return [clean(line) for line in (*self.lines[:MOST_LINES], *rest)]


def summary_lines(planned: PlannedWeek, has_sheets: bool) -> list[str]:
    """Status, quality, bent rules, wishes not granted by kind, warnings: plain lines, most important first.

    `has_sheets`: a workbook is written in which the rest of long lists can be seen.
    """
    lines = [f"{planned.status}. Week of {_week(planned)}.", *quality_sentences(planned)]
    for part in _parts(planned):
        lines += [f"{part.title}:", *(f"  {line}" for line in part.shown(has_sheets))]
    return lines


def summary_table(planned: PlannedWeek, has_sheets: bool) -> Panel:
    """The same in two columns, in a frame whose colour tells whether a rule is bent."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", max_width=_LABEL_WIDTH)
    table.add_column()
    for title, lines in (
        ("Status", [planned.status]),
        ("Week of", [_week(planned)]),
        ("In short", quality_sentences(planned)),
        *((part.title, part.shown(has_sheets)) for part in _parts(planned)),
    ):
        table.add_row(title, Text("\n".join(lines)))
    colour = "yellow" if planned.findings else "green"
    return Panel(table, border_style=colour, title="Timetable", expand=False)


def _week(planned: PlannedWeek) -> str:
    heads = count_text(len(planned.week.attending), "patients")
    sessions = count_text(len(planned.timetable.sessions), "sessions")
    return f"{date_text(planned.week.monday, year=True)}: {heads}, {sessions}"


def _parts(planned: PlannedWeek) -> list[_Part]:
    parts = (
        _Part("Rules bent, dearest first", _bent_lines(planned), "Rules"),
        _Part("Moved, and why", [f"{who}: {why}" for who, why in moved_lines(planned)], "Summary"),
        _Part("Wishes not granted", _wish_lines(planned), "Wishes"),
        _Part("Warnings", _warning_lines(planned), "Summary"),
    )
    return [part for part in parts if part.lines]


def _bent_lines(planned: PlannedWeek) -> list[str]:
    return [
        f"{title}: {shorten(finding_text(finding, planned.week), 200)}"
        for title, findings in bent_in_order(planned).items()
        for finding in findings
    ]


def _wish_lines(planned: PlannedWeek) -> list[str]:
    asked = Counter(s.wish.kind for s in planned.wishes if s.wish.asked and s.wish.weight)
    missed = Counter(s.wish.kind for s in planned.wishes if s.wish.asked and s.wish.weight and s.granted < 1)
    return [f"{kind}: {number} of {asked[kind]}" for kind, number in missed.most_common()]


def _warning_lines(planned: PlannedWeek) -> list[str]:
    return [shorten(str(w), 200) for w in (*planned.week.warnings, *authorisation_warnings(planned))]
