"""What a planned week comes to: who is worst off, contact hours, rooms in use, seats that are free."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from models.calendar import Slot, Span
from models.group_seats import most_heads
from models.hours import minutes_of
from models.result import PlannedWeek
from models.scenario import Figures, Use
from models.timetable import Session

PERCENT = 100


def figures_of(planned: PlannedWeek) -> Figures:
    """All figures of the week, counted on the finished timetable."""
    sessions = planned.timetable.sessions
    return Figures(
        worst_off=_worst_off(planned),
        groups=sum(session.is_group for session in sessions),
        individuals=sum(not session.is_group for session in sessions),
        contact=_contact(planned),
        rooms=_rooms(planned),
        seats=_seats(planned),
    )


def _worst_off(planned: PlannedWeek) -> tuple[str, float] | None:
    asked, granted = Counter[str](), Counter[str]()
    for scored in planned.wishes:
        if scored.wish.asked and scored.wish.weight and scored.wish.who in planned.week.patients:
            asked[scored.wish.who] += scored.wish.weight
            granted[scored.wish.who] += round(2 * scored.granted) * scored.wish.weight
    shares = {who: PERCENT * granted[who] / (2 * weight) for who, weight in asked.items()}
    return min(shares.items(), key=lambda of: of[1]) if shares else None


def _contact(planned: PlannedWeek) -> Mapping[str, int]:
    of_clinician = planned.timetable.of_clinician
    return {
        clinician.name: sum(minutes_of(planned.week, session) for session in of_clinician.get(clinician.name, ()))
        for clinician in planned.week.clinic.clinicians
    }


def _rooms(planned: PlannedWeek) -> Mapping[str, Use]:
    """Minutes in use, of those in which a session could be held there."""
    week, used = planned.week, planned.timetable.of_room
    return {
        room.name: Use(
            room.name,
            sum(session.slot.span.minutes for session in used.get(room.name, ())),
            room.at_once * _minutes(week.open_rooms[room.name]),
            "minutes",
        )
        for room in week.clinic.rooms
    }


def _minutes(slots: Iterable[Slot]) -> int:
    """Minutes that the slots cover together, overlaps once."""
    of_date = defaultdict[object, list[Span]](list)
    for slot in slots:
        of_date[slot.date].append(slot.span)
    return sum(len({minute for span in spans for minute in range(span.start, span.end)}) for spans in of_date.values())


def _seats(planned: PlannedWeek) -> Mapping[str, Mapping[int, int]]:
    """Of each track and weekday the fewest free seats of a block, and no more than Most patients leaves."""
    week = planned.week
    found: dict[str, dict[int, int]] = {track.name: {} for track in week.clinic.tracks}
    free, present = Counter[Slot](), Counter[tuple[str, object]]()
    for session in planned.timetable.sessions:
        if session.is_group:
            free[session.slot] += largest(planned, session) - session.heads
    for assignment in planned.timetable.assignments.values():
        present.update((assignment.track, date) for date in assignment.days)
    for (name, date), slots in week.track_day.items():
        seats, most = min(free[slot] for slot in slots), week.clinic.track[name].most_patients
        found[name][date.weekday()] = seats if most is None else max(0, min(seats, most - present[name, date]))
    return found


def largest(planned: PlannedWeek, session: Session) -> int:
    """The most patients that the group session could have in its room with those who lead it."""
    most = most_heads(planned.week.clinic, session)
    return len(planned.week.attending) if most is None else most
