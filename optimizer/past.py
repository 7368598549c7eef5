"""The part of a published week that has begun: it is held as it was, even where it breaks rules by now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.clinic import Clinic
from models.program import IndividualKind
from models.repair import Published
from models.timetable import GROUP, INDIVIDUAL, Session
from models.week import MixDemand, PatientWeek, Week
from optimizer.days_left import is_over, kept_track, most_days, spent_elsewhere
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
    """The week in which individual sessions and the groups of the mix are asked as often less as held in these."""
    held = Counter((who, session.kind, session.type) for session in sessions for who in session.patients)

    def kinds_left(person: PatientWeek) -> Iterator[IndividualKind]:
        for kind in person.individuals:
            times = kind.per_week - held[person.id, INDIVIDUAL, kind.name]
            if times > 0:
                yield replace(kind, per_week=times)

    def mix_left(person: PatientWeek) -> Iterator[MixDemand]:
        for demand in person.mix:
            times = sum(held[person.id, GROUP, group] for group in demand.types)
            most = None if demand.most is None else max(0, demand.most - times)
            yield replace(demand, least=max(0, demand.least - times), most=most)

    left = {
        who: replace(person, individuals=tuple(kinds_left(person)), mix=tuple(mix_left(person)))
        for who, person in week.patients.items()
    }
    return replace(week, patients=left)


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
            return is_over(formulation.week, candidate.track, candidate.date, published)
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
    sessions = [s for s in published.timetable.of_patient.get(person.id, ()) if published.is_past(s.slot)]
    person = replace(person, individuals=tuple(_due_as_held(week.clinic, person, sessions)))
    track = kept_track(week, person, published)
    if track is None:
        return person
    days = published.timetable.assignments[person.id].days
    attended, open_before = {s.slot for s in sessions if s.slot.track in (None, track)}, person.open_days.get(track, ())
    dates = {slot.date for slot in attended if not slot.is_window} & set(days)
    over = {date for date in days if date in open_before and is_over(week, track, date, published)}
    if not attended and not over:
        return person
    open_days = {**person.open_days, track: tuple(sorted({*open_before, *dates}))}
    spent, most_open = spent_elsewhere(week, person, published), max(map(len, open_days.values()))
    return replace(
        person,
        tracks=tuple(open_days),
        open_days=open_days,
        days=max(person.days, len(dates | over), most_days(person, most_open, len(spent))),
        blocks=person.blocks | {slot for slot in attended if not slot.is_window},
        windows=person.windows | {slot for slot in attended if slot.is_window},
        excused=person.excused - attended,
    )


def _due_as_held(clinic: Clinic, person: PatientWeek, sessions: Sequence[Session]) -> Iterator[IndividualKind]:
    """The individual sessions due: whatever was held in these was due then, and as often."""
    held = Counter(session.type for session in sessions if not session.is_group)
    due = {kind.name: kind for kind in person.individuals}
    for name in dict.fromkeys((*due, *held)):
        kind = due.get(name) or replace(clinic.individual[name], per_week=0)
        yield replace(kind, per_week=max(kind.per_week, held[name]))
