"""The program asks less: a row of the treatment mix, hours of a plan's step, an individual session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.edits import editing, same
from models.fact import Fact
from models.hours import hours_number
from models.program import IndividualKind, MixRow, TaperStep
from models.way_out import BLANK, Change
from models.week import PatientWeek, Week
from optimizer.counting_text import often
from optimizer.facts.mix import whom
from optimizer.facts.plans import with_step

KIND = "Treatment mix changed"
MOST_STEPS = 6
NO_SHEET = " (there is no such sheet: add it, with a row for every session that is to be held)"


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """Step by step."""
    row = fact.about
    if isinstance(row, MixRow) and fact.aspect == "least":
        yield [_mixed(week, fact, _at_least(row, n), n, row.least - n) for n in range(row.least - 1, -1, -1)]
        yield from _narrowed(week, row)
    if isinstance(row, MixRow) and fact.aspect == "most":
        limits = range((row.most or 0) + 1, (row.most or 0) + MOST_STEPS + 1)
        yield [_mixed(week, fact, _asking(row, f"at most {most}"), most, most - (row.most or 0)) for most in limits]
    if isinstance(row, TaperStep):
        yield list(_hours(week, fact, row))
    if isinstance(row, IndividualKind):
        yield from _sessions(week, fact, row)


def _at_least(row: MixRow, number: int) -> str:
    return _asking(row, f"at least {number}") if number else f"ask no {row.group} of {whom(row)}{BLANK}"


def _asking(row: MixRow, number: str) -> str:
    return f"ask {number} {row.group} a week for {whom(row)}"


def _mixed(week: Week, fact: Fact, text: str, value: int, amount: int) -> Change:
    row = fact.about
    apply = editing("mix", row, **{fact.aspect: value})
    who = tuple(person.id for person in _concerned(week, row))
    return Change(KIND, text, fact.cells, who, amount, apply)


def _narrowed(week: Week, row: MixRow) -> Iterator[list[Change]]:
    """The row holds no more for those who come on the fewest days of all for whom it does, or on the most."""
    people = _concerned(week, row)
    days = sorted({person.days for person in people})
    if len(days) > 1:
        yield [_only(row, people, "From days", f"{days[0] + 1} days or more", days[0], from_days=days[0] + 1)]
        yield [_only(row, people, "To days", f"{days[-1] - 1} days or fewer", days[-1], to_days=days[-1] - 1)]


def _only(row: MixRow, people: Sequence[PatientWeek], column: str, which: str, spared: int, **facts: int) -> Change:
    who = tuple(person.id for person in people if person.days == spared)
    text = f"ask at least {row.least} {row.group} a week only of patients with {which}"
    amount = row.least * len(who) / len(people)
    return Change(KIND, text, (row.source.place(column),), who, amount, editing("mix", row, **facts))


def _concerned(week: Week, row: MixRow) -> list[PatientWeek]:
    return [person for person in week.attending if any(same(demand.row, row) for demand in person.mix)]


def _hours(week: Week, fact: Fact, step: TaperStep) -> Iterator[Change]:
    plan = next(p for p in week.clinic.plans if any(same(s, step) for s in p.steps))
    sign = 1 if fact.aspect == "most_week" else -1
    for half_hours in range(1, 2 * MOST_STEPS + 1):
        minutes = max(0, getattr(step, fact.aspect) + sign * 30 * half_hours)
        asked = f"{'at most' if sign > 0 else 'at least'} {hours_number(minutes)}"
        text = f"let {fact.text.partition(' asks ')[0]} ask {asked}"
        who = tuple(p.id for p in week.attending if same(p.step, step))
        apply = with_step(plan, step, **{fact.aspect: minutes})
        yield Change("Plan's hours changed", text, fact.cells, who, half_hours, apply)
        if not minutes:
            return


def _sessions(week: Week, fact: Fact, kind: IndividualKind) -> Iterator[list[Change]]:
    who = tuple(person.id for person in week.attending if kind in person.individuals)
    yield [
        _session(kind, f"let {kind.name} take {left} minutes", "Minutes", who, (kind.minutes - left) / 5, minutes=left)
        for left in range(kind.minutes - 5, 14, -5)
    ]
    yield [
        _session(kind, f"hold {kind.name} {often(left)} a week", "Per week", who, (kind.per_week - left) * len(who),
                 per_week=left)
        for left in range(kind.per_week - 1, 0, -1)
    ]  # fmt: skip


def _session(kind: IndividualKind, text: str, column: str, who: tuple[str, ...], amount: float, **facts: int) -> Change:
    apply = editing("individuals", kind, **facts)
    text += "" if kind.source.row else NO_SHEET
    return Change("Shorter individual session", text, (kind.source.place(column),), who, amount, apply, kind.name)


EASES = eases
