"""A timetable of each day for the front desk: what is held when and where, and who is expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from models.calendar import Slot
from models.result import PlannedWeek
from models.timetable import Session
from outputs.gaps import blocks_not_covered
from outputs.grids import Entry, Grid, Mark, Row, Section, Stack, rows_of
from outputs.numbering import in_order
from outputs.words import count_text, date_text, person_text


def day_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid of a single column per date, a section per track and one for the windows."""
    return [_Day(planned, date).grid() for date in planned.week.dates]


class _Day:
    """Looks up what happens on one date of a planned week."""

    def __init__(self, planned: PlannedWeek, date: dt.date) -> None:
        self.planned, self.date = planned, date
        self.missing = blocks_not_covered(planned)
        self.held: dict[Slot, list[Session]] = {}
        for session in sorted(planned.timetable.sessions, key=in_order):
            if session.slot.date == date:
                self.held.setdefault(session.slot, []).append(session)

    def grid(self) -> Grid:
        """All that is held on the date."""
        coming = [a for a in self.planned.timetable.assignments.values() if self.date in a.days]
        tracks = [track.name for track in self.planned.week.clinic.tracks]
        sections = [self._track(name, sum(a.track == name for a in coming)) for name in tracks]
        windows = Section("Individual sessions", "", self._rows(slot for slot in self.held if slot.is_window))
        return Grid(
            title=date_text(self.date),
            notes=(count_text(len(coming), "patients"),),
            dates=(self.date,),
            sections=tuple(section for section in (*sections, windows) if section.rows),
        )

    def _track(self, name: str, coming: int) -> Section:
        slots = {*self.planned.week.track_day.get((name, self.date), ()), *(s for s in self.held if s.track == name)}
        return Section(name, count_text(coming, "patients"), self._rows(slots))

    def _rows(self, slots: Iterable[Slot]) -> tuple[Row, ...]:
        return rows_of(slots, (self.date,), self._stack)

    def _stack(self, slot: Slot) -> Stack:
        missing = self.missing.get(slot, ())
        gap = (Entry("NOT COVERED", (self._people(missing),), mark=Mark.NOT_COVERED),) if missing else ()
        return (*gap, *(self._entry(session) for session in self.held.get(slot, ())))

    def _entry(self, session: Session) -> Entry:
        kind = self.planned.week.clinic.group_type.get(session.type)
        category = kind.category if kind and session.is_group else ""
        where = ", ".join((*session.clinicians, session.room or "no room"))
        heads = str(session.heads) if session.is_group else ""
        return Entry(session.type, (where, self._people(session.patients)), category, aside=heads)

    def _people(self, patients: Iterable[str]) -> str:
        return ", ".join(person_text(self.planned.week, patient) for patient in patients)
