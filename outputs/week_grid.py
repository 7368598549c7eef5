"""The week at a glance: tracks and blocks down, days across, each group with clinicians, room and heads.

Individual sessions stand apart, whenever they are held: who looks for a group does not look for them. No patient is
named, as it hangs on a wall.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.calendar import Slot, Span
from models.result import PlannedWeek
from models.timetable import Session
from outputs.bends import Bends
from outputs.changed import change_text
from outputs.gaps import NOT_COVERED, blocks_not_covered
from outputs.grids import Entry, Grid, Mark, Page, Section, Stack, rows_of
from outputs.numbering import in_order
from outputs.words import count_text


def week_grid(planned: PlannedWeek) -> Grid:
    """One section per track with its groups, then one for the individual sessions."""
    overview = _Overview(planned)
    sections = [overview.track(track.name) for track in planned.week.clinic.tracks]
    individuals = overview.individuals()
    return Grid(
        title="Week",
        notes=(),
        dates=planned.week.dates,
        sections=tuple(s for s in (*sections, individuals) if s.rows),
    )


class _Overview:
    """Looks up what happens in each slot of a planned week."""

    def __init__(self, planned: PlannedWeek) -> None:
        self.planned, self.bends = planned, Bends(planned)
        self.missing = blocks_not_covered(planned)
        self.held: dict[Slot, list[Session]] = {}
        for session in sorted(planned.timetable.sessions, key=in_order):
            self.held.setdefault(session.slot, []).append(session)

    def track(self, name: str) -> Section:
        """The blocks of a track, with its hours and the number of patients who belong to it."""
        blocks = {s for s in (*self.planned.week.blocks, *self.held) if s.track == name}
        members = sum(1 for a in self.planned.timetable.assignments.values() if a.track == name)
        rows = rows_of(blocks, self.planned.week.dates, self._groups)
        hours = Span(min(s.span.start for s in blocks), max(s.span.end for s in blocks)) if blocks else ""
        return Section(name, f"{hours} · {count_text(members, 'patients')}", rows, is_track=True)

    def individuals(self) -> Section:
        """The windows and blocks in which individual sessions are held."""
        times = {_time(slot) for slot, sessions in self.held.items() if not all(s.is_group for s in sessions)}
        slots = {slot for slot in (*self.planned.week.slots, *self.held) if _time(slot) in times}
        rows = rows_of(slots, self.planned.week.dates, self._kinds, with_track=True)
        return Section("Individual sessions", "who holds how many; with whom, is told with each clinician", rows)

    def _groups(self, slot: Slot) -> Stack:
        missing = [_not_covered(len(self.missing[slot]))] if slot in self.missing else []
        return (*missing, *(self._group(s) for s in self.held.get(slot, []) if s.is_group))

    def _kinds(self, slot: Slot) -> Stack:
        sessions = [s for s in self.held.get(slot, []) if not s.is_group]
        of_kind = {kind: [s for s in sessions if s.type == kind] for kind in dict.fromkeys(s.type for s in sessions)}
        return tuple(self._together(kind, alike) for kind, alike in of_kind.items())

    def _group(self, session: Session) -> Entry:
        where = ", ".join((session.room or "no room", *(("locked",) if session.locked else ())))
        return Entry(
            heading=session.type,
            lines=(", ".join(session.clinicians), where),
            category=self.planned.week.clinic.category(session.type),
            mark=self.bends.mark(session, session.type, session.room or "", *session.clinicians),
            aside=str(session.heads),
            leads_to=Page("Clinicians", session.clinicians[0]),
            changed=bool(change_text(self.planned, session)),
        )

    def _together(self, kind: str, sessions: Sequence[Session]) -> Entry:
        names = [name for session in sessions for name in session.clinicians]
        changed = any(change_text(self.planned, session) for session in sessions)
        page = Page("Clinicians", names[0])
        return Entry(kind, (", ".join(names),), aside=str(len(names)), leads_to=page, changed=changed)


def _time(slot: Slot) -> tuple[Span, str | None, str]:
    return slot.span, slot.track, slot.block


def _not_covered(heads: int) -> Entry:
    return Entry(NOT_COVERED, (count_text(heads, "patients"),), mark=Mark.NOT_COVERED)
