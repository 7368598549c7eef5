"""Plan a week: rules first, then wishes, the worst-off patient, fewer groups and even hours, until the time is up."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version

from models.carried import carried_over
from models.locks_kept import with_locks
from models.result import PlannedWeek, Quality, RuleLine
from models.timetable import Timetable
from models.week import Week
from optimizer.aims import (
    PERCENT,
    begin_to_grant,
    even_loads,
    grant_again,
    grant_wishes,
    raise_worst_off,
    run_fewest_sessions,
)
from optimizer.audit import audit
from optimizer.bending import Bent
from optimizer.bounds import most_by_tracks
from optimizer.clock import Clock
from optimizer.continuing import hold_kept, keep_most, move_fewest
from optimizer.counting import shortages
from optimizer.declared import check_declared
from optimizer.extract import Solution, timetable_of
from optimizer.granted import Granted, granted_in
from optimizer.looking_ahead import look_ahead
from optimizer.options import Options, Report, silent
from optimizer.relax import keep_or_bend
from optimizer.rules import catalogue
from optimizer.score import granted_percent, score
from optimizer.search import Search
from optimizer.shares import Shares, shares_of
from optimizer.stage import Outcome
from optimizer.staying import move_fewest_patients, moving_no_more, seats_of_before, stays_in
from optimizer.why_moved import moved_since

ROUNDING = 1e-9
"""Percent: differences below it come from rounding."""


def plan(
    week: Week,
    options: Options | None = None,
    report: Report = silent,
    after: Week | None = None,
    most: int | None = None,
) -> PlannedWeek:
    """The best timetable of the week that is found in the time given, audited and scored without the solver.

    Days are chosen so that those of the week `after`, if it is given, fit too, where that costs no wish. `most` is
    how many half-grants a timetable can have that keeps every rule, if that is known already. Raises
    NoTimetableError where facts clash, NoTimetableInTimeError where the time was too short, and AuditMismatchError
    where the audit does not agree with the solver (a bug of ours).
    """
    clock = Clock(options or Options())
    with clock.stopping_on_interrupt():
        short = shortages(week)
        bent = keep_or_bend(week, clock, report, short)
        granted = granted_in(bent.search.formulation)
        bound = granted.asked if most is None or bent.amounts else min(granted.asked, most)
        outcome = _pursue(bent, granted, report, after, bound)
        timetable = with_locks(week, _timetable(bent.search))
        findings = audit(week, timetable)
        check_declared(findings, bent.search)
        scored = score(week, timetable)
        quality = _quality(granted_percent(scored), granted, outcome, bent, clock)
        change = moved_since(week, timetable, scored)
    return PlannedWeek(week, timetable, scored, findings, rule_lines(), quality, change, shortages=short)


def _timetable(search: Search) -> Timetable:
    """What was found; of groups of one type and of rooms that are alike, those of the previous week."""
    solution, week = Solution(search.formulation, search.values or []), search.formulation.week
    if week.previous is None:
        return timetable_of(solution)
    carried = carried_over(week)
    rooms = {(s.slot, s.type, s.clinicians[0]): s.room for s in carried.sessions if s.room}
    stays = stays_in(search.formulation).patients if week.previous.wished else {}
    return timetable_of(solution, seats_of_before(search, carried, stays), rooms)


def rule_lines() -> tuple[RuleLine, ...]:
    """The catalogue as the Rules sheet shows it."""
    return tuple(RuleLine(rule.key, rule.title, rule.tier, rule.relaxation or rule.summary) for rule in catalogue())


def _pursue(bent: Bent, granted: Granted, report: Report, after: Week | None, bound: int) -> Outcome:
    """Aims 2 to 5, between the first two a look at the week after; the outcome is that of aim 2.

    `bound` is the most half-grants that can be, as far as that is known before.
    """
    search, formulation, clock = bent.search, bent.search.formulation, bent.search.clock
    share = shares_of(formulation.week)
    kept = _begin(search, granted, bound, share)
    bound = _bounded(bent, granted, report, bound, share)
    only_wishes = clock.options.aims <= 2
    most = grant_wishes(search, granted, bound, clock.left * (1 if only_wishes else share.wishes))
    most = replace(most, proved=most.proved and (kept is None or kept.proved))
    if after:
        most = look_ahead(search, granted, after, most, clock.left * share.ahead)
    if only_wishes:
        return most
    give_up = int(most.best * formulation.clinic.settings.give_up / PERCENT)
    formulation.add(granted.weight >= most.best - give_up)
    hold_kept(search, granted)
    raise_worst_off(search, granted, clock.left * share.worst_off)
    grant_again(search, granted, most.best, clock.left * share.again)
    formulation.add(granted.weight >= search.value(granted.weight))
    move_fewest(search, clock.left * share.moved)
    run_fewest_sessions(search, clock.left * share.sessions)
    even_loads(search, clock.left)
    return most


def _begin(search: Search, granted: Granted, bound: int, share: Shares) -> Outcome | None:
    """A first go at the wishes, near the previous timetable if it is continued; what came of `keep`, if it is asked."""
    clock, previous = search.clock, search.formulation.week.previous
    if previous is None or not previous.wished:
        begin_to_grant(search, granted, bound)
        return None
    move_fewest_patients(search, granted, clock.left * share.stay)
    if clock.options.keep:
        return keep_most(search, granted, clock.left * share.kept)
    with moving_no_more(search):
        begin_to_grant(search, granted, bound)
        grant_wishes(search, granted, bound, clock.left * share.near)
    return None


def _bounded(bent: Bent, granted: Granted, report: Report, bound: int, share: Shares) -> int:
    """The bound or, if it may tell more, what each track can grant on its own that bends no more.

    Where something is known before of a clinic that is not large, the search for wishes is quicker to prove the rest.
    """
    search = bent.search
    known = bound < granted.asked and not search.is_large
    if known or search.value(granted.weight) >= bound:
        return bound
    seconds = search.clock.left * share.bound
    week = search.formulation.week
    return min(bound, most_by_tracks(week, granted, search.clock, report, seconds, bent.amounts))


def _quality(percent: float, granted: Granted, most: Outcome, bent: Bent, clock: Clock) -> Quality:
    whole = PERCENT / granted.asked if granted.asked else 0.0
    before = max(most.best * whole, percent) if granted.asked else float(PERCENT)
    best = most.bound * whole if granted.asked else float(PERCENT)
    options = clock.options
    return Quality(
        granted=percent, best=max(best, before), granted_before_worst_off=before,
        given_up=max(0.0, before - percent), bends_proved=bent.proved,
        wishes_proved=most.proved or (best - before < ROUNDING and not options.keep),
        solve_time=clock.elapsed, seed=options.seed, workers=options.workers, solver=f"OR-Tools {version('ortools')}",
        keeps=options.keep, stopped=clock.stopped,
    )  # fmt: skip
