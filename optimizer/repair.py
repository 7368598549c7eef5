"""Repair a published week: bend rules no more than must be, move the fewest people, change the fewest sessions."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version

from models.calendar import Slot
from models.errors import Fault
from models.findings import Finding
from models.locks_kept import locks_kept
from models.moved import moved
from models.previous import Previous
from models.repair import Published, Repair
from models.result import PlannedWeek, Quality
from models.standing import known_part, standing, unknown_sessions, with_known_names
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.affected import affected_people
from optimizer.aside import set_aside
from optimizer.audit import audit
from optimizer.changed_blocks import at_new_times, with_blocks_as_held
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.days_left import spent_elsewhere, with_days_left
from optimizer.declared import check_declared
from optimizer.extract import Solution, timetable_of
from optimizer.lost_locks import keepable, mended, without_lost_locks
from optimizer.mending import Mending
from optimizer.options import Options, Report, silent
from optimizer.past import (
    apart_from_now,
    as_it_was,
    hold_past,
    names_in,
    sessions_begun,
    to_come,
    without_held,
    without_kept_locks,
)
from optimizer.rules import catalogue, formulate, policies
from optimizer.score import granted_percent, score
from optimizer.search import Search
from optimizer.solve import rule_lines
from optimizer.staying import seats_of_before

Place = tuple[str | None, Slot | dt.date | None]
"""Who a finding is of, and of which block or day; of the week, if of neither."""


def repair(
    usual: Week,
    week: Week,
    published: Published,
    admitted: Collection[str] = (),
    options: Options | None = None,
    report: Report = silent,
) -> PlannedWeek:
    """The week, as it has become, with as little as can be changed of what was published for the `usual` one.

    Patients who are not in the published timetable have a place only if `admitted`. Raises the errors of
    `solve.plan`.
    """
    clock = Clock(options or Options())
    known = replace(published, timetable=known_part(published.timetable, week.clinic))
    out = [p.id for p in week.attending if p.id not in {*known.timetable.assignments, *admitted}]
    there = without_kept_locks(as_it_was(_left(week.without(out), known, published), known), published)
    asked = without_lost_locks(usual, there, published.is_past)
    gone = unknown_sessions(published.timetable, week.clinic)
    begun = [session for session in gone if published.is_past(session.slot)]
    with clock.stopping_on_interrupt():
        settled, refused = _with_kept(_settled(asked, known, published, out, begun), known)
        seen, aside = set_aside(settled, known)
        hold = partial(hold_past, published=replace(known, timetable=seen))
        before = at_new_times(settled, seen)
        robbed = {who for session in gone if session not in begun for who in session.patients}
        usual_then = with_days_left(with_blocks_as_held(usual, published, whole=True), known)
        allowed = _bent(without_held(usual_then, [*begun, *aside]), seen, robbed)

        def start(work: Week) -> Mending:
            search = Search(formulate(work, policies(), apart=list(week.clinic.room)), clock, report)
            hold(search.formulation)
            return Mending(search, before, allowed, robbed, hold if sessions_begun(known) else None)

        mending, let_go = mended(start, without_held(settled, aside), asked.clinic.locks)
        timetable = _with_past(_timetable(mending), published)
        change = moved(published.timetable, timetable)
        told = replace(asked, warnings=(*asked.warnings, *refused, *let_go))
        planned = _planned(told, timetable, mending, published)
        if not aside and not begun and settled.clinic.keep_apart == asked.clinic.keep_apart:
            check_declared(planned.findings, mending.search)
        repaired = Repair(published.timetable, affected_people(asked, published), _least(mending, seen), published.kept)
        return replace(planned, timetable=_with_those_gone(timetable, published), moved=change, repair=repaired)


def _left(week: Week, known: Published, published: Published) -> Week:
    """The week with the blocks that were held so far, in which no more is asked than what is left."""
    return with_days_left(with_blocks_as_held(week, published), known)


def _settled(
    asked: Week, known: Published, published: Published, out: Collection[str], begun: Sequence[Session]
) -> Week:
    """The week with all that the published timetable settles, in which what has begun was as it says."""
    settled = _left(standing(asked, known.timetable, ()).without(out), known, published)
    return apart_from_now(as_it_was(without_held(settled, begun), known), known)


def _with_kept(settled: Week, known: Published) -> tuple[Week, list[Fault]]:
    """The week with the locks of what an x in Lock keeps from now on, and a warning for each that cannot be kept."""
    ahead = to_come(known)
    previous = Previous(settled.monday, ahead.timetable, kept=ahead.kept)
    asked, refused = locks_kept(replace(settled, previous=previous), sessions_begun(known))
    locks, lost = keepable(settled, asked, known.is_past)
    clinic = replace(settled.clinic, locks=(*settled.clinic.locks, *locks))
    return replace(settled, clinic=clinic), list(dict.fromkeys((*refused, *lost)))


def _findings(week: Week, timetable: Timetable, known: Timetable, published: Published) -> tuple[Finding, ...]:
    """What breaks rules, but for what has begun where somebody was there who has left since, or is in another track."""
    spared = {*_with_those_who_left(week, timetable, known, published), *_in_other_tracks(week, published)}
    return tuple(f for f in audit(week, known) if (f.who, f.slot or f.date) not in spared)


def _with_those_who_left(week: Week, timetable: Timetable, known: Timetable, published: Published) -> Iterator[Place]:
    """Where findings may be of who has left: in a block or, on a day of which all has begun, in the whole day."""
    ahead = {slot.date for slot in week.slots if not published.is_past(slot)}
    gone = [session for session in {*timetable.sessions} - {*known.sessions} if published.is_past(session.slot)]
    for session in gone:
        yield from ((who, session.slot) for who in names_in(session))
        yield from ((who, session.slot.date) for who in names_in(session) if session.slot.date not in ahead)


def _in_other_tracks(week: Week, published: Published) -> Iterator[Place]:
    """Where findings are of patients who were in another track then; of the week, if they do not come any more."""
    known = replace(published, timetable=known_part(published.timetable, week.clinic))
    for who in known.timetable.assignments.keys() & week.patients.keys():
        person = week.patients[who]
        for date, sessions in spent_elsewhere(week, person, known).items():
            yield from ((who, session.slot) for session in sessions)
            yield from [(who, date), *[(who, None)] * (not person.days)]


def _bent(week: Week, timetable: Timetable, robbed: Collection[str]) -> Counter[str]:
    """How far the timetable bends each policy, but for patients without a place and those with sessions it lacks."""
    keys = {rule.title: rule.key for rule in catalogue()}
    passed_over = {*robbed, *(week.patients.keys() - timetable.assignments.keys())}
    amounts: Counter[str] = Counter()
    for finding in audit(week, timetable):
        if finding.who not in passed_over:
            amounts[keys[finding.rule]] += finding.amount
    return amounts


def _timetable(mending: Mending) -> Timetable:
    """The timetable found, in which all who can sit with those with whom they sat do, who are unmoved first."""
    seated = seats_of_before(mending.search, mending.published, mending.stays.patients)
    return timetable_of(Solution(mending.search.formulation, mending.search.values or []), seated)


def _least(mending: Mending, seen: Timetable) -> int:
    """How many patients must be moved, as far as is proved: also those who were there when nothing is held any more."""
    times = {(slot.date, slot.span) for slot in mending.search.formulation.week.slots}
    lost = {who for s in seen.sessions if (s.slot.date, s.slot.span) not in times for who in s.patients}
    return max(mending.least, len((lost | mending.cannot) & mending.stays.patients.keys()))


def _with_past(timetable: Timetable, published: Published) -> Timetable:
    """With what is past exactly as published, and what has not changed written as it was."""
    before = {_same(session): session for session in published.timetable.sessions}
    past = [session for session in published.timetable.sessions if published.is_past(session.slot)]
    new = [session for session in timetable.sessions if not published.is_past(session.slot)]
    return replace(timetable, sessions=(*past, *(_as_written(s, before.get(_same(s))) for s in new)))


def _with_those_gone(timetable: Timetable, published: Published) -> Timetable:
    """With the track and past days of patients who were there and do not come any more, whom its sessions name."""
    known = published.timetable.assignments
    gone = {
        who: replace(known[who], days=tuple(sorted({session.slot.date for session in sessions})))
        for who, sessions in timetable.of_patient.items()
        if who in known and who not in timetable.assignments
    }
    return replace(timetable, assignments={**timetable.assignments, **gone})


def _same(session: Session) -> tuple[object, ...]:
    whom = () if session.is_group else session.patients
    return session.slot, session.kind, session.type, frozenset(session.clinicians), whom


def _as_written(session: Session, before: Session | None) -> Session:
    return replace(session, clinicians=before.clinicians, locked=before.locked) if before else session


def _planned(week: Week, timetable: Timetable, mending: Mending, published: Published) -> PlannedWeek:
    known = with_known_names(timetable, week.clinic)
    scored, findings = score(week, known), _findings(week, timetable, known, published)
    percent, clock = granted_percent(scored), mending.search.clock
    quality = Quality(
        granted=percent, best=100.0, granted_before_worst_off=percent, given_up=0.0,
        bends_proved=mending.bends_proved or not findings, wishes_proved=False, solve_time=clock.elapsed,
        seed=clock.options.seed, workers=clock.options.workers, solver=f"OR-Tools {version('ortools')}",
    )  # fmt: skip
    return PlannedWeek(week, timetable, scored, findings, rule_lines(), quality, shortages=shortages(week))
