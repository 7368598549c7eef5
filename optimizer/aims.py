"""What makes one timetable better than another once the rules are settled, aim by aim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from models.week import Week
from optimizer.formulation import Formulation
from optimizer.granted import Granted
from optimizer.improve import improve_tracks, solve_or_improve
from optimizer.rules.contact_hours import contact_minutes
from optimizer.search import Search
from optimizer.stage import Outcome, Stage

PERCENT = 100
FINE = 1000
LOAD_STEPS = 10
PAUSE = 8.0
"""Seconds without a better timetable after which aims 4 and 5 end: nobody waits a minute for the last polish."""


def begin_to_grant(search: Search, granted: Granted, most: int) -> None:
    """A first go at the wishes, track by track, of a large clinic, so that who stops the search early has a good week.

    Of a clinic that continues its week too: near to that, tracks hardly depend on each other. No timetable can have
    more than `most`.
    """
    stage, previous = wishes_stage(granted, most), search.formulation.week.previous
    search.take_up(stage)
    if search.is_large or (previous and previous.wished):
        improve_tracks(search, stage)


def grant_wishes(search: Search, granted: Granted, most: int, seconds: float) -> Outcome:
    """Aim 2: the most weight, of which no timetable can have more than `most`. The outcome counts half-grants."""
    return solve_or_improve(search, granted, wishes_stage(granted, most), seconds)


def wishes_stage(granted: Granted, most: int) -> Stage:
    """Aim 2 as a stage of the search; counted in half-grants, shown in percent."""
    scale = PERCENT / granted.asked if granted.asked else 0.0
    return Stage("Granting wishes", granted.weight, 1, most, scale, "% of wishes")


def raise_worst_off(search: Search, granted: Granted, seconds: float) -> None:
    """Aim 3: raise the lowest share of own asked weight; who is proved unable to rise is set aside, then the next.

    What a patient is refused counts more, up to double, the more of their wishes the previous timetable refused. The
    caller has stated how much weight may be given up. Shares are in thousandths.
    """
    formulation, deadline = search.formulation, search.clock.elapsed + seconds
    open_shares = _shares(formulation, granted)
    while open_shares and search.clock.elapsed < deadline:
        now = {who: search.value(share) // asked for who, (asked, share) in open_shares.items()}
        lowest = min(now.values())
        if lowest >= FINE:
            return
        level = formulation.count(FINE)
        for asked, share in open_shares.values():
            formulation.add(share >= asked * level)
        stage = Stage("Raising the worst-off patient", level, 1, FINE, PERCENT / FINE, "% of own wishes")
        outcome = search.solve(stage, deadline - search.clock.elapsed)
        formulation.add(level >= outcome.best)
        if not outcome.proved:
            return
        for who in _cannot_rise(search, open_shares, outcome.best, deadline):
            del open_shares[who]


def grant_again(search: Search, granted: Granted, most: int, seconds: float) -> None:
    """Grant again what aim 3 gave up without need: the shares that it reached are stated, and stay."""
    if search.value(granted.weight) < most:
        stage = replace(wishes_stage(granted, most), name="Granting again what need not be given up", pause=PAUSE)
        solve_or_improve(search, granted, stage, seconds)


def _shares(formulation: Formulation, granted: Granted) -> dict[str, tuple[int, cp_model.LinearExprT]]:
    """Patient -> own weight asked, in half-grants, and FINE x that less what is refused, for those who ask something.

    What is refused counts in full for whoever lost most last week and less for all others, down to half: without a
    previous timetable, for all alike.
    """
    own = {person.id: granted.of({person.id}) for person in formulation.week.attending}
    counts = counts_more(formulation.week, [who for who, of in own.items() if of.asked])
    return {
        who: (of.asked, FINE * of.asked - counts[who] * (of.asked - of.weight)) for who, of in own.items() if of.asked
    }


def counts_more(week: Week, patients: Sequence[str]) -> dict[str, int]:
    """Patient -> what a refused wish counts: FINE for whoever lost most last week, in proportion to 1 + share lost."""
    shares = week.previous.shares if week.previous else {}
    lost = {who: 2 - min(1.0, max(0.0, shares.get(who, 1.0))) for who in patients}
    most = max(lost.values(), default=1.0)
    return {who: round(FINE * part / most) for who, part in lost.items()}


def _cannot_rise(
    search: Search, shares: dict[str, tuple[int, cp_model.LinearExprT]], level: int, deadline: float
) -> list[str]:
    """The patients at the level who cannot all rise above it: as many as possible rise, the others are set aside."""
    formulation = search.formulation
    rises = {}
    for who, (asked, share) in shares.items():
        if search.value(share) // asked <= level:
            rises[who] = formulation.flag()
            formulation.add(share >= asked * (level + 1) * rises[who])
    total = cp_model.LinearExpr.sum(list(rises.values()))
    stage = Stage("Raising the worst-off patient", total, 1, len(rises))
    search.solve(stage, deadline - search.clock.elapsed)
    stuck = [who for who, risen in rises.items() if not search.value(risen)]
    return stuck or list(rises)


def run_fewest_sessions(search: Search, seconds: float) -> Outcome:
    """Aim 4: the fewest group sessions; the caller has stated what must not get worse."""
    leads = search.formulation.leads
    total = cp_model.LinearExpr.sum([variable for _, variable in leads.items()])
    outcome = search.solve(Stage("Running fewer groups", total, -1, unit="groups", pause=PAUSE), seconds)
    search.formulation.add(total <= outcome.best)
    return outcome


def even_loads(search: Search, seconds: float) -> Outcome:
    """Aim 5: contact hours even against what each clinician may work: the steps of 10 % that loads pass are least.

    A clinician may work the contact hours agreed, but no more than the hours that time off leaves of the week.
    """
    formulation = search.formulation
    steps = []
    for clinician in formulation.clinic.clinicians:
        may_work = formulation.week.contact_there(clinician.name)
        minutes = contact_minutes(formulation, clinician.name)
        most = sum(slot.span.minutes for slot in formulation.week.at_work[clinician.name])
        for step in range(1, LOAD_STEPS if may_work else 0):
            over = formulation.count(PERCENT * max(1, most))
            level = may_work * step // LOAD_STEPS
            formulation.add(PERCENT * (minutes - level) <= may_work * over)
            steps.append(over)
    return search.solve(Stage("Evening out the hours", cp_model.LinearExpr.sum(steps), -1, pause=PAUSE), seconds)
