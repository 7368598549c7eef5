"""The part of a published week that has begun: it is held as it was, even where it breaks rules by now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.program import IndividualKind
from models.repair import Published
from models.timetable import Session, Timetable
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.lock_match import fits_session
from optimizer.pin import pinned_values
from optimizer.rules import catalogue
from optimizer.variables import Candidate, Day


def as_it_was(week: Week, published: Published) -> Week:
    """The week in which all have been, so far, where the timetable says, whatever is known of their absence now."""
    past = [session for session in published.timetable.sessions if published.is_past(session.slot)]
    if not past:
        return week
    return replace(
        week,
        slots=tuple(sorted({*week.slots, *(session.slot for session in past)}, key=_in_order)),
        patients={who: _as_it_was(person, past, published.timetable) for who, person in week.patients.items()},
        at_work={who: slots | {s.slot for s in past if who in s.clinicians} for who, slots in week.at_work.items()},
        open_rooms={room: slots | {s.slot for s in past if s.room == room} for room, slots in week.open_rooms.items()},
    )


def without_kept_locks(week: Week, published: Published) -> Week:
    """The week without the locks that a session fulfils which has begun: they are kept, whoever has left since."""
    past = [session for session in published.timetable.sessions if published.is_past(session.slot)]
    open_locks = (lock for lock in week.clinic.locks if not any(fits_session(lock, session) for session in past))
    return replace(week, clinic=replace(week.clinic, locks=tuple(open_locks)))


def without_held(week: Week, sessions: Sequence[Session]) -> Week:
    """The week in which individual sessions are due as many times fewer as they were held in these."""
    held = Counter((who, session.type) for session in sessions if not session.is_group for who in session.patients)

    def left(person: PatientWeek) -> Iterator[IndividualKind]:
        for kind in person.individuals:
            times = kind.per_week - held[person.id, kind.name]
            if times > 0:
                yield replace(kind, per_week=times)

    return replace(week, patients={who: replace(p, individuals=tuple(left(p))) for who, p in week.patients.items()})


def _in_order(slot: Slot) -> tuple[object, ...]:
    return slot.date, slot.span, slot.track or "", slot.block


def _as_it_was(person: PatientWeek, past: Sequence[Session], timetable: Timetable) -> PatientWeek:
    assignment, attended = timetable.assignments.get(person.id), {s.slot for s in past if person.id in s.patients}
    if assignment is None or not attended or assignment.track not in person.tracks:
        return person
    dates = {slot.date for slot in attended} & set(assignment.days)
    open_days = {**person.open_days, assignment.track: tuple(sorted({*person.open_days[assignment.track], *dates}))}
    most = max(map(len, open_days.values()))
    authorised = person.patient.authorised_days
    return replace(
        person,
        open_days=open_days,
        days=max(person.days, len(dates), min(person.asked_days, most, 7 if authorised is None else authorised)),
        blocks=person.blocks | {slot for slot in attended if not slot.is_window},
        windows=person.windows | {slot for slot in attended if slot.is_window},
        excused=person.excused - attended,
    )


def hold_past(formulation: Formulation, published: Published) -> tuple[Session, ...]:
    """Fix all that is past; returns the sessions set aside, because they break rules that are never bent."""
    past = [s for s in published.timetable.sessions if published.is_past(s.slot)]
    aside: list[Session] = []
    while found := _breaking(formulation.week, replace(published.timetable, sessions=tuple(past))):
        aside.append(found)
        past.remove(found)
    known = replace(published.timetable, sessions=tuple(past))

    def is_past(candidate: Candidate) -> bool:
        if isinstance(candidate, Day):
            return all(map(published.is_past, formulation.week.track_day.get((candidate.track, candidate.date), ())))
        slot = getattr(candidate, "slot", None)
        return slot is not None and published.is_past(slot)

    for index, value in pinned_values(formulation, known, is_past).items():
        domain = formulation.model.proto.variables[index].domain
        domain[0] = domain[1] = value
    return tuple(aside)


def _breaking(week: Week, past: Timetable) -> Session | None:
    """A session that breaks a rule that is never bent, where that is a matter of one slot."""
    breaches = [b for rule in catalogue() if not rule.rank for b in rule.audit(week, past) if b.slot]
    found = (s for s in past.sessions for b in breaches if s.slot == b.slot and b.who in names_in(s))
    return next(found, None)


def names_in(session: Session) -> tuple[str | None, ...]:
    """Everybody and everything that findings about the session may be of."""
    return (*session.patients, *session.clinicians, session.room, session.type)
