"""A timetable of each day for the front desk: what is held when and where, who is expected there, who comes when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from models.calendar import Slot
from models.result import PlannedWeek
from models.timetable import Session
from outputs.bends import Bends
from outputs.day_lists import DayList, Line, day_lists
from outputs.gaps import NOT_COVERED, blocks_not_covered
from outputs.grids import Entry, Grid, Mark, Row, Section, Stack, rows_of
from outputs.numbering import in_order
from outputs.rosters import by_sheet
from outputs.words import count_text, date_text, person_text


def day_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid of a single column per date: a section per track, one for the windows and one for arrivals."""
    return [_Day(planned, day).grid() for day in day_lists(planned)]


class _Day:
    """Looks up what happens on one date of a planned week."""

    def __init__(self, planned: PlannedWeek, day: DayList) -> None:
        self.planned, self.day, self.bends = planned, day, Bends(planned)
        self.missing = blocks_not_covered(planned)
        self.held: dict[Slot, list[Session]] = {}
        for session in sorted(planned.timetable.sessions, key=in_order):
            if session.slot.date == day.date:
                self.held.setdefault(session.slot, []).append(session)

    def grid(self) -> Grid:
        """All that is held on the date, and who comes."""
        tracks = [self._track(track.name) for track in self.planned.week.clinic.tracks]
        windows = Section("Individual sessions", "", self._rows(slot for slot in self.held if slot.is_window))
        arrivals = Section("Arrivals", "when each patient comes and goes", _arrivals(self.day.arrivals))
        return Grid(
            title=date_text(self.day.date),
            notes=self.day.notes,
            dates=(self.day.date,),
            sections=tuple(section for section in (*tracks, windows, arrivals) if section.rows),
        )

    def _track(self, name: str) -> Section:
        coming = [a for a in self.planned.timetable.assignments.values() if a.track == name and self.day.date in a.days]
        blocks = self.planned.week.track_day.get((name, self.day.date), ())
        rows = self._rows({*blocks, *(slot for slot in self.held if slot.track == name)})
        return Section(name, count_text(len(coming), "patients"), rows)

    def _rows(self, slots: Iterable[Slot]) -> tuple[Row, ...]:
        return rows_of(slots, (self.day.date,), self._stack)

    def _stack(self, slot: Slot) -> Stack:
        missing = self.missing.get(slot, ())
        gap = (Entry(NOT_COVERED, (self._people(missing),), mark=Mark.NOT_COVERED),) if missing else ()
        return (*gap, *(self._entry(session) for session in self.held.get(slot, ())))

    def _entry(self, session: Session) -> Entry:
        where = (*session.clinicians, session.room or "no room")
        return Entry(
            heading=session.type,
            lines=(", ".join(where), self._people(session.patients)),
            category=self.planned.week.clinic.category(session.type),
            mark=self.bends.mark(session, session.type, *where, *session.patients),
            aside=str(session.heads) if session.is_group else "",
        )

    def _people(self, patients: Iterable[str]) -> str:
        return ", ".join(person_text(self.planned.week, patient) for patient in by_sheet(self.planned.week, patients))


def _arrivals(lines: Sequence[Line]) -> tuple[Row, ...]:
    """A row for all who come at the same time, with where they go first and their individual sessions."""
    rows = []
    for start, found in groupby(lines, key=lambda line: line.texts[0].partition("-")[0]):
        entries = tuple(_arrival(line) for line in found)
        rows.append(Row(start, count_text(len(entries), "patients"), (entries,)))
    return tuple(rows)


def _arrival(line: Line) -> Entry:
    here, person, first, room, own = line.texts
    until = f"until {here.partition('-')[2]}"
    lines = (", ".join(part for part in (first, room, until) if part), own)
    return Entry(person, tuple(filter(None, lines)), mark=Mark.NOT_COVERED if line.gap else Mark.NONE)
