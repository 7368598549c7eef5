"""The numbers of the charts as tables: a row per day, group type, clinician or kind of wish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.result import PlannedWeek
from outputs.figures import Share, census, contact_hours, seat_use, wishes_by_kind
from outputs.words import date_text

Values = tuple[float | None, ...]


@dataclass(frozen=True)
class ChartTable:
    """A table with labels in the first column; the column `limit` holds a most, not a part of the whole."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, Values], ...]
    limit: int = 0


def census_table(planned: PlannedWeek) -> ChartTable:
    """Patients who come, by day and track."""
    counts = census(planned)
    rows = ((date_text(date), tuple(counts[track].get(date) for track in counts)) for date in planned.week.dates)
    return ChartTable("Patients by day and track", ("Day", *counts), tuple(rows))


def seats_table(planned: PlannedWeek) -> ChartTable:
    """Seats taken and free, by group type."""
    return ChartTable("Seats in groups", ("Group type", "Taken", "Free"), _split(seat_use(planned)))


def hours_table(planned: PlannedWeek) -> ChartTable:
    """Hours with patients and the most, by clinician."""
    rows = ((s.label, (_hours(s.part), None if s.whole is None else _hours(s.whole))) for s in contact_hours(planned))
    return ChartTable("Clinicians' hours with patients", ("Clinician", "Hours", "Most"), tuple(rows), limit=2)


def wishes_table(planned: PlannedWeek) -> ChartTable:
    """Wishes granted and not, by kind."""
    return ChartTable("Wishes by kind", ("Kind of wish", "Granted", "Not granted"), _split(wishes_by_kind(planned)))


def _split(shares: Sequence[Share]) -> tuple[tuple[str, Values], ...]:
    return tuple((s.label, (s.part, (s.whole or s.part) - s.part)) for s in shares)


def _hours(minutes: float) -> float:
    return round(minutes / 60, 2)
