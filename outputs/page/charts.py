"""The charts of the page as tables: each number stands in its cell, and a bar beside it repeats it for the eye."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.hours import hours_text
from models.result import PlannedWeek
from outputs.figures import Share, census, contact_hours, seat_use, wishes_by_kind
from outputs.words import date_text


@dataclass(frozen=True)
class Bar:
    """A number in words, the part of the width or height that its bar fills and where its limit is (0 to 1)."""

    text: str
    filled: float
    limit: float | None = None


@dataclass(frozen=True)
class Chart:
    """A table of bars: `heads` name its columns, each line has a label and its bars (None: there is nothing)."""

    title: str
    note: str
    heads: tuple[str, ...]
    lines: tuple[tuple[str, tuple[Bar | None, ...]], ...]

    @property
    def upright(self) -> bool:
        """Whether bars stand side by side, as where each line has several."""
        return len(self.heads) > 2


def charts_of(planned: PlannedWeek) -> list[Chart]:
    """Census, seats, wishes and hours; those without any line are left out."""
    charts = (
        _census(planned),
        _shares("Seats taken", "Of the seats in all groups of a type.", ("Group", "Seats"), seat_use(planned)),
        _shares("Wishes granted", "Of those that can be asked.", ("Kind of wish", "Wishes"), wishes_by_kind(planned)),
        _hours(planned),
    )
    return [chart for chart in charts if chart.lines]


def _census(planned: PlannedWeek) -> Chart:
    found, dates = census(planned), planned.week.dates
    most = max((number for days in found.values() for number in days.values()), default=0) or 1
    lines = tuple(
        (track, tuple(Bar(str(days[d]), days[d] / most) if d in days else None for d in dates))
        for track, days in found.items()
    )
    return Chart("Patients by track and day", "How many come.", ("Track", *map(date_text, dates)), lines)


def _shares(title: str, note: str, heads: tuple[str, str], shares: Sequence[Share]) -> Chart:
    bars = [(s.label, Bar(f"{s.part:g} of {s.whole:g}", s.part / s.whole)) for s in shares if s.whole]
    return _lying(title, note, heads, bars)


def _hours(planned: PlannedWeek) -> Chart:
    shares = contact_hours(planned)
    longest = max((max(s.part, s.whole or 0) for s in shares), default=0) or 1
    bars = [(s.label, Bar(_of_most(s), s.part / longest, s.whole / longest if s.whole else None)) for s in shares]
    return _lying("Hours with patients", "A line marks the most, where there is a limit.", ("Clinician", "Hours"), bars)


def _of_most(share: Share) -> str:
    held = hours_text(int(share.part))
    return f"{held} of {hours_text(int(share.whole))}" if share.whole else held


def _lying(title: str, note: str, heads: tuple[str, str], bars: Iterable[tuple[str, Bar]]) -> Chart:
    return Chart(title, note, heads, tuple((label, (bar,)) for label, bar in bars))
