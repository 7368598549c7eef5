"""The whole list that goes with a repaired week: whom to call, which rooms change, what nobody could cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.moved import noticed
from models.result import PlannedWeek
from models.timetable import Session, Timetable
from outputs.calls import Call, Told, clinician_calls, patient_calls, when_text
from outputs.gaps import blocks_not_covered, individuals_not_held
from outputs.text_fit import clean
from outputs.words import count_text, person_text, slot_text

NOBODY = "Nobody has to be called."


@dataclass(frozen=True)
class Part:
    """A part of the list: its title and calls, or else plain `lines`."""

    title: str
    calls: tuple[Call, ...] = ()
    lines: tuple[str, ...] = ()


def call_parts(planned: PlannedWeek) -> list[Part]:
    """Patients, clinicians, rooms and gaps, each in order of the week; parts without entries are left out.

    Nothing for a timetable that changes no published one.
    """
    if planned.repair is None:
        return []
    published = planned.repair.published
    parts = (
        Part("Nobody could be found for", lines=tuple(_gaps(planned))),
        Part("Patients to call", tuple(patient_calls(planned, published))),
        Part("Clinicians to call", tuple(clinician_calls(planned, published))),
        Part("Only the room changes: no call, but change the signs", tuple(_rooms(planned, published))),
    )
    return [part for part in parts if part.calls or part.lines]


def nothing_changes(planned: PlannedWeek) -> bool:
    """Whether the timetable is the published one, session by session."""
    if planned.repair is None:
        return False
    before, after = ({_whole(s) for s in of.sessions} for of in (planned.repair.published, planned.timetable))
    return before == after


def unchanged_line(planned: PlannedWeek, timetable: Path) -> str:
    """What is said where nothing changes: that all is well, or that what is bent already stays so."""
    if not planned.findings:
        return f"Nothing has to change: {timetable} can be held as it is. No file is written."
    places = count_text(len(planned.findings), "places")
    return (
        f"Nothing has to change, but {timetable} bends or breaks rules in {places} already, and that is left as it is; "
        "iop audit names them. No file is written."
    )


def call_lines(planned: PlannedWeek) -> list[str]:
    """The list as plain lines; nothing for a timetable that changes no published one."""
    lines = []
    for part in call_parts(planned):
        lines += [f"{part.title}:", *(f"  {line}" for line in part.lines)]
        for call in part.calls:
            lines += [f"  {call.who}", *(f"    {c.when}  {c.was} -> {c.now}" for c in call.changes)]
    return [clean(line) for line in lines] or [NOBODY] * (planned.repair is not None)


def _rooms(planned: PlannedWeek, published: Timetable) -> Iterator[Call]:
    before = {_noticed_by_all(session): session.room for session in published.sessions}
    for session in sorted(planned.timetable.sessions, key=lambda s: (s.slot.date, s.slot.span)):
        was = before.get(_noticed_by_all(session), session.room)
        if was != session.room:
            who = f"{session.type}, {' and '.join(session.clinicians)}"
            yield Call(who, (Told(session.slot, was or "no room", session.room or "no room"),))


def _noticed_by_all(session: Session) -> tuple[object, ...]:
    return *noticed(session), session.slot.track, () if session.is_group else session.patients


def _whole(session: Session) -> tuple[object, ...]:
    return *_noticed_by_all(session), session.room, frozenset(session.patients)


def _gaps(planned: PlannedWeek) -> Iterator[str]:
    """Blocks of attended days without a session, and individual sessions that are due and not held."""
    for slot, patients in sorted(blocks_not_covered(planned).items()):
        named = ", ".join(person_text(planned.week, patient) for patient in patients)
        yield f"{when_text(slot)} {slot_text(slot).removeprefix(str(slot.span)).strip()}: {named}"
    for person in planned.week.attending:
        for kind in individuals_not_held(planned, person):
            yield f"{kind} of {person_text(planned.week, person.id)}"
