"""All that a week's timetable may contain, before any limit: what no rule forbids on its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.calendar import Slot
from models.week import PatientWeek, Week
from optimizer.variables import (
    Asked,
    Belong,
    Day,
    Holder,
    Join,
    Lead,
    Meeting,
    Office,
    Own,
    Seat,
    Use,
)

Admits = Callable[[Asked], bool]


def belongs(week: Week) -> list[Belong]:
    """Every track that each patient may be in."""
    return [Belong(p.id, track) for p in week.attending for track in p.tracks]


def days(week: Week) -> list[Day]:
    """Every open day of every track that each patient may be in."""
    return [Day(p.id, track, date) for p in week.attending for track in p.tracks for date in p.open_days[track]]


def sessions(week: Week, admits: Admits, rooms: Sequence[str]) -> tuple[list[Lead], list[Use]]:
    """Sessions by first leader, and the rooms of each; one without any room cannot be."""
    leads, uses = [], []
    for slot in week.blocks:
        for group in week.clinic.group_types:
            housed = [room for room in rooms if admits(Use(room, slot, group.name, ""))]
            for clinician in week.clinic.clinicians:
                lead = Lead(clinician.name, slot, group.name)
                if housed and admits(lead):
                    leads.append(lead)
                    uses += [Use(room, slot, group.name, clinician.name) for room in housed]
    return leads, uses


def joins(week: Week, admits: Admits, leads: Sequence[Lead]) -> list[Join]:
    """Who may co-lead which session. Of two who may both lead, the first by name order leads first."""
    order = {c.name: n for n, c in enumerate(week.clinic.clinicians)}
    found = []
    for lead in leads:
        group = week.clinic.group_type[lead.type]
        if group.facilitators < 2 and group.second_above is None:
            continue
        for clinician in week.clinic.clinicians:
            join = Join(clinician.name, lead.slot, lead.type, lead.clinician)
            behind = lead.type not in clinician.leads or order[clinician.name] > order[lead.clinician]
            if clinician.name != lead.clinician and behind and admits(join):
                found.append(join)
    return found


def seats(week: Week, admits: Admits, leads: Sequence[Lead]) -> list[Seat]:
    """Patient, block and type, for the types that can run in the block."""
    running: dict[Slot, dict[str, None]] = {}
    for lead in leads:
        running.setdefault(lead.slot, {})[lead.type] = None
    return [
        seat
        for person in week.attending
        for slot in week.blocks
        if slot.track in person.tracks
        for group in running.get(slot, ())
        if admits(seat := Seat(person.id, slot, group))
    ]


def meetings(week: Week, admits: Admits) -> list[Meeting]:
    """Individual sessions: every kind due, in every block or window that no rule forbids, with whoever may hold it."""
    at_work = {c.name: sorted(week.at_work[c.name]) for c in week.clinic.clinicians}
    of_role = {role: _of_role(week, role) for role in week.clinic.roles}
    return [
        meeting
        for person in week.attending
        for kind in person.individuals
        for clinician in of_role[kind.role]
        if admits(Holder(person.id, kind.name, clinician))
        for slot in at_work[clinician]
        if _within(slot.track, person) and admits(meeting := Meeting(person.id, kind.name, slot, clinician))
    ]


def offices(week: Week, admits: Admits, rooms: Sequence[str]) -> list[Office]:
    """Rooms in which each clinician may hold the individual sessions of a slot."""
    holders = [c.name for c in week.clinic.clinicians if c.role in week.clinic.roles]
    return [
        office
        for clinician in holders
        for slot in sorted(week.at_work[clinician])
        for room in rooms
        if admits(office := Office(room, slot, clinician))
    ]


def owns(week: Week, admits: Admits) -> list[Own]:
    """The choices of an own clinician for the blank roles with a session due."""
    return [
        own
        for person in week.attending
        for role in person.roles_due
        if role not in person.patient.own
        for clinician in _of_role(week, role)
        if admits(own := Own(person.id, role, clinician))
    ]


def _of_role(week: Week, role: str) -> list[str]:
    return [c.name for c in week.clinic.clinicians if c.role == role]


def _within(track: str | None, person: PatientWeek) -> bool:
    return track is None or track in person.tracks
