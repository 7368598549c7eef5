"""What the terminal says at the end of a run. Names and texts are shown as they are, never read as markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.panel import Panel
from rich.text import Text

from models.result import PlannedWeek
from outputs.gaps import unauthorised_days
from outputs.moves import moved_lines
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.text_fit import clean, shorten
from outputs.words import count_text, date_text, finding_text

MOST_LINES = 15


def summary_lines(planned: PlannedWeek) -> list[str]:
    """Status, quality, bent rules, wishes not granted by kind, warnings: plain lines, most important first."""
    heads = f"{count_text(len(planned.week.attending), 'patients')}, "
    heads += count_text(len(planned.timetable.sessions), "sessions")
    lines = [
        f"{planned.status}. Week of {date_text(planned.week.monday, year=True)}: {heads}.",
        *quality_sentences(planned),
        *_indented("Rules bent, dearest first:", _bent_lines(planned), "see sheet Rules"),
        *_indented("Moved, and why:", [f"{who}: {why}" for who, why in moved_lines(planned)], "see sheet Summary"),
        *_indented("Wishes not granted:", _wish_lines(planned), "see sheet Wishes"),
        *_indented("Warnings:", _warning_lines(planned), "see sheet Summary"),
    ]
    return [clean(line) for line in lines]


def summary_panel(planned: PlannedWeek) -> Panel:
    """The same lines in a frame whose colour tells whether a rule is bent."""
    colour = "yellow" if planned.findings else "green"
    return Panel(Text("\n".join(summary_lines(planned))), border_style=colour, title="Timetable", expand=False)


def _indented(title: str, lines: Sequence[str], where: str) -> list[str]:
    if not lines:
        return []
    shown = [f"  {line}" for line in lines[:MOST_LINES]]
    more = len(lines) - MOST_LINES
    return [title, *shown, *([f"  and {more} more, {where}"] if more > 0 else [])]


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
    return [shorten(str(w), 200) for w in (*planned.week.warnings, *unauthorised_days(planned))]
