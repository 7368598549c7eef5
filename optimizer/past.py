"""The part of a published week that has begun: it is held as it was, even where it breaks rules by now."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.clinic import Clinic
from models.program import IndividualKind
from models.repair import Published
from models.resolve_patient import open_to
from models.timetable import Session
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.lock_match import fits_session, fits_slot
from optimizer.pin import pinned_values
from optimizer.variables import Candidate, Day


def sessions_begun(published: Published) -> tuple[Session, ...]:
    """The sessions that have begun."""
    return tuple(session for session in published.timetable.sessions if published.is_past(session.slot))


def to_come(published: Published) -> Published:
    """What of it may still change: the sessions that have not begun, and the locks of single patients in them."""
    begun = {session.slot for session in sessions_begun(published)}
    sessions = tuple(session for session in published.timetable.sessions if session.slot not in begun)
    kept = tuple(lock for lock in published.kept if not any(fits_slot(lock, slot) for slot in begun))
    return replace(published, timetable=replace(published.timetable, sessions=sessions), kept=kept)


def as_it_was(week: Week, published: Published) -> Week:
    """The week in which all have been, so far, where the timetable says, whatever is known of their absence now."""
    past = sessions_begun(published)
    if not past:
        return week
    return replace(
        week,
        slots=tuple(sorted({*week.slots, *(session.slot for session in past)}, key=_in_order)),
        patients={who: _as_it_was(week, person, published) for who, person in week.patients.items()},
        at_work={who: slots | {s.slot for s in past if who in s.clinicians} for who, slots in week.at_work.items()},
        open_rooms={room: slots | {s.slot for s in past if s.room == room} for room, slots in week.open_rooms.items()},
    )


def without_kept_locks(week: Week, published: Published) -> Week:
    """The week without the locks that a session fulfils which has begun: they are kept, whoever has left since."""
    past = sessions_begun(published)
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


def apart_from_now(week: Week, published: Published) -> Week:
    """The week in which two who have been in one track already, and may not be, are kept apart in groups alone."""
    known = published.timetable.assignments
    begun = {who for session in sessions_begun(published) for who in session.patients if who in known}
    pairs = (
        replace(pair, in_track=False)
        if {pair.patient, pair.other} <= begun and known[pair.patient].track == known[pair.other].track
        else pair
        for pair in week.clinic.keep_apart
    )
    return replace(week, clinic=replace(week.clinic, keep_apart=tuple(pairs)))


def hold_past(formulation: Formulation, published: Published) -> None:
    """Fix all that has begun as the timetable has it, which may break no rule that is never bent (see `aside`)."""
    known = replace(published.timetable, sessions=sessions_begun(published))

    def is_past(candidate: Candidate) -> bool:
        if isinstance(candidate, Day):
            return _is_over(formulation.week, candidate.track, candidate.date, published)
        slot = getattr(candidate, "slot", None)
        return slot is not None and published.is_past(slot)

    for index, value in pinned_values(formulation, known, is_past).items():
        domain = formulation.model.proto.variables[index].domain
        domain[0] = domain[1] = value


def names_in(session: Session) -> tuple[str | None, ...]:
    """Everybody and everything that findings about the session may be of."""
    return (*session.patients, *session.clinicians, session.room, session.type)


def _in_order(slot: Slot) -> tuple[object, ...]:
    return slot.date, slot.span, slot.track or "", slot.block


def _as_it_was(week: Week, person: PatientWeek, published: Published) -> PatientWeek:
    own = published.timetable.assignments.get(person.id)
    if own is None or not _may_be_in(week.clinic, person, own.track):
        return person
    sessions = [s for s in published.timetable.of_patient.get(person.id, ()) if published.is_past(s.slot)]
    attended, open_before = {s.slot for s in sessions}, person.open_days.get(own.track, ())
    dates = {slot.date for slot in attended if not slot.is_window} & set(own.days)
    over = {date for date in own.days if date in open_before and _is_over(week, own.track, date, published)}
    if not attended and not over:
        return person
    open_days = {**person.open_days, own.track: tuple(sorted({*open_before, *dates}))}
    return replace(
        person,
        tracks=tuple(open_days),
        open_days=open_days,
        days=max(person.days, len(dates | over), _days(person, max(map(len, open_days.values())))),
        blocks=person.blocks | {slot for slot in attended if not slot.is_window},
        windows=person.windows | {slot for slot in attended if slot.is_window},
        excused=person.excused - attended,
        individuals=tuple(_due_as_held(week.clinic, person, sessions)),
    )


def _may_be_in(clinic: Clinic, person: PatientWeek, track: str) -> bool:
    """Whether the track is open to the patient, or would be but for their absence."""
    patient = person.patient
    free = patient.current_track is None and open_to(patient.tags, clinic.track[track].open_to)
    return free or track in person.tracks


def _is_over(week: Week, track: str, date: dt.date, published: Published) -> bool:
    return all(map(published.is_past, week.track_day.get((track, date), ())))


def _days(person: PatientWeek, most_open: int) -> int:
    """How many days are asked of the patient where so many are open."""
    authorised = person.patient.authorised_days
    return min(person.asked_days, most_open, 7 if authorised is None else authorised)


def _due_as_held(clinic: Clinic, person: PatientWeek, sessions: Sequence[Session]) -> Iterator[IndividualKind]:
    """The individual sessions due: whatever was held in these was due then, and as often."""
    held = Counter(session.type for session in sessions if not session.is_group)
    due = {kind.name: kind for kind in person.individuals}
    for name in dict.fromkeys((*due, *held)):
        kind = due.get(name) or replace(clinic.individual[name], per_week=0)
        yield replace(kind, per_week=max(kind.per_week, held[name]))
