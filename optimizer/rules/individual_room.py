"""An individual session is in its clinician's office or, without one that is open, in a private room.

Other rooms are not offered; private = Use is Individual or Both. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Office


def admits(week: Week, candidate: Office) -> bool:
    """Whether the clinician may hold individual sessions of the slot in the room."""
    office = week.clinic.clinician[candidate.clinician].office
    if office is not None and candidate.slot in week.open_rooms[office]:
        return candidate.room == office
    return week.clinic.room[candidate.room].use != "Group"


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Individual sessions outside the open office or a private room."""
    for session in timetable.sessions:
        if session.is_group:
            continue
        for clinician in session.clinicians:
            if session.room is None or not admits(week, Office(session.room, session.slot, clinician)):
                yield Breach(clinician, 1, session.slot.date, session.slot, f"{session.type} in {session.room}")


RULE = Rule(
    "individual_room", "Individual sessions are in the office or a private room", audit, admits={Office: admits}
)
