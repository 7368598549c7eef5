"""Which sessions bend a rule, so that they can be marked where they stand."""

from __future__ import annotations

from models.result import PlannedWeek
from models.timetable import Session
from outputs.grids import Mark
from outputs.ranking import bent_in_order
from outputs.words import finding_text

_MOST_TOLD = 3


class Bends:
    """The findings of a planned week, by whom they concern and when."""

    def __init__(self, planned: PlannedWeek) -> None:
        self._titled = [(title, f) for title, found in bent_in_order(planned).items() for f in found]
        self._found = {(f.who, f.slot.date if f.slot else f.date, f.slot) for f in planned.findings}

    def mark(self, session: Session, *names: str) -> Mark:
        """BENT where one of the names bends a rule in the session's slot or on its day."""
        date, slot = session.slot.date, session.slot
        return Mark.BENT if any({(n, date, None), (n, date, slot)} & self._found for n in names) else Mark.NONE

    def told(self, name: str) -> tuple[str, ...]:
        """A line for each rule that the clinician of that name bends; many end in a number."""
        lines = [f"Bent: {title}: {finding_text(finding)}" for title, finding in self._titled if finding.who == name]
        more = len(lines) - _MOST_TOLD
        return (*lines[:_MOST_TOLD], *([f"and {more} more, see Rules"] if more > 0 else []))
