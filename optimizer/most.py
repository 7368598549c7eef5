"""The largest number for which every rule can be kept, found by solving."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable

from models.clinic import Clinic
from models.most import Most, Tried
from models.timetable import Timetable
from models.week import Week
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.options import Options, Report
from optimizer.relax import KEEPING_ALL, begun
from optimizer.tasks import Task, week_of

Try = Callable[[Clinic, Timetable | None], Tried]


def trying(date: dt.date, options: Options, report: Report, known: Container[str]) -> Try:
    """A test whether all rules can be kept in the week that holds `date`, for the time limit of the options at most.

    Patients who are not `known` were added; whoever of them has fewer days this week than asked is not admitted.
    """

    def attempt(clinic: Clinic, start: Timetable | None) -> Tried:
        week, clock = week_of(Task("", clinic, date, options, start)), Clock(options)
        if closed := _closed_to(week, known):
            return Tried(proved=True, closed=closed)
        with clock.stopping_on_interrupt():
            return Tried(proved=True) if shortages(week) else _search(week, clock, report)

    return attempt


def _closed_to(week: Week, known: Container[str]) -> str:
    """What is to be said of the track of the first patient added who has fewer days than asked; blank if nobody has."""
    cut = (p for p in week.patients.values() if p.id not in known and p.days < p.asked_days)
    return next((f"not open on {p.asked_days} days this week" if p.days else "closed this week" for p in cut), "")


def _search(week: Week, clock: Clock, report: Report) -> Tried:
    search = begun(week, clock, report)
    outcome = search.solve(KEEPING_ALL, clock.options.time_limit)
    if search.values is not None:
        return Tried(search.timetable)
    return Tried(proved=outcome.impossible, stopped=clock.stopped)


def climb(
    clinic_at: Callable[[int], Clinic], last: int, attempt: Try, first: int = 0, shown: Timetable | None = None
) -> Most:
    """The largest of `first` to `last` whose clinic can keep every rule, found by doubling and then halving.

    It is taken for granted that what can be done with a number can be done with all smaller ones. `shown` is a
    timetable of the first that keeps every rule, if one is known.
    """
    tried = Tried(shown) if shown else attempt(clinic_at(first), None)
    if tried.kept is None:
        return Most(first, None, tried)
    number, shown, beyond, limit, step = first, tried.kept, None, last + 1, 1
    while number + 1 < limit:
        middle = min(number + step, limit - 1) if beyond is None else (number + limit) // 2
        tried = attempt(clinic_at(middle), shown)
        if tried.stopped:
            return Most(number, shown, tried)
        if tried.kept is not None:
            number, shown, step = middle, tried.kept, 2 * step
        else:
            limit, beyond = middle, tried
    return Most(number, shown, beyond)


def gather(clinic_with: Callable[[list[str]], Clinic], names: Iterable[str], attempt: Try) -> tuple[list[str], Most]:
    """As many of the names as can be taken one after the other, in their order, so that every rule can be kept still.

    Another choice may take more. `beyond` is proved if each of the others was.
    """
    tried = attempt(clinic_with([]), None)
    taken, shown, proved = list[str](), tried.kept, True
    for name in names if shown else ():
        tried = attempt(clinic_with([*taken, name]), shown)
        if tried.kept is not None:
            taken, shown = [*taken, name], tried.kept
        else:
            proved = proved and tried.proved
        if tried.stopped:
            break
    return taken, Most(len(taken), shown, Tried(proved=proved if shown else tried.proved, stopped=tried.stopped))
