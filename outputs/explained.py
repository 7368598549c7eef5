"""Why not every rule can be kept, in full sentences: what counting shows, the facts that clash, and the ways out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.contract_output import OUTPUT_SHEETS
from models.errors import NoTimetableInTimeError
from models.explanation import Explanation
from models.fact import Clash, Fact
from models.way_out import Change, WayOut
from models.week import Week
from outputs.messages import BENT, IMPOSSIBLE, counted, week_line
from outputs.text_fit import clean, shorten
from outputs.words import person_text

MOST_NAMED = 25
_MOST_CELLS, _MOST_CHARACTERS = 4, 300
_ALIKE, _FAR, _ALL = 0.05, 25, 99.95
"""Percents that are shown as the same number or are too far apart to say anything, and what is shown as all."""
_OURS, _PREVIOUS = {sheet.name for sheet in OUTPUT_SHEETS}, "in the previous timetable, "
_LEAST = "all of them together cannot hold with every rule kept; without any one of them the others can"
_NOT_LEAST = "these cannot all hold with every rule kept; whether fewer of them clash was not settled in {} s"
_GIVEN = "In force as well; whether it adds to the clash was not looked into:"
_UNCONFIRMED = "A second way of solving did not confirm this in the time; a longer --time-limit may."


def explanation_lines(week: Week, explanation: Explanation, seconds: float) -> list[str]:
    """The lines that the terminal shows; `seconds` is the time that was given."""
    return [clean(line) for line in _lines(week, explanation, seconds)]


def explanation_code(explanation: Explanation) -> int:
    """The exit code: 0 if every rule can be kept, 6 if not, 4 if no timetable is possible, 5 if it was not settled."""
    if explanation.kept is None:
        return NoTimetableInTimeError.exit_code
    never = counted(explanation.shortages)[1] == IMPOSSIBLE
    return 0 if explanation.kept else IMPOSSIBLE if never else BENT


def _lines(week: Week, explanation: Explanation, seconds: float) -> Iterator[str]:
    yield f"{week_line(week)}."
    yield from counted(explanation.shortages)[0]
    if explanation.kept:
        yield "Every rule can be kept in this week: iop solve plans it."
        return
    if explanation.kept is None:
        yield f"Whether every rule can be kept was not settled in {seconds:g} s; try a longer --time-limit."
        return
    for number, clash in enumerate(explanation.clashes, start=1):
        yield from _clash(clash, f"Clash {number} of {len(explanation.clashes)}", seconds)
    if not explanation.are_all:
        yield f"Whether there are more clashes was not settled in {seconds:g} s."
    if explanation.given:
        yield _GIVEN
        yield from _facts(explanation.given)
    yield from _ways(week, explanation, seconds)


def _clash(clash: Clash, title: str, seconds: float) -> Iterator[str]:
    if not clash.least and len(clash.facts) > MOST_NAMED:
        yield (
            f"{title}: not every rule can be kept; which facts clash was not settled in {seconds:g} s, "
            "so try a longer --time-limit."
        )
    else:
        yield f"{title}: {_LEAST if clash.least else _NOT_LEAST.format(f'{seconds:g}')}."
        yield from _facts(clash.facts)
    if not clash.confirmed:
        yield f"  {_UNCONFIRMED}"


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts[:MOST_NAMED]:
        yield f"  {_where(fact.cells)}{shorten(fact.text, _MOST_CHARACTERS)}"
    if len(facts) > MOST_NAMED:
        yield f"  and {len(facts) - MOST_NAMED} more"


def _where(cells: Sequence[str]) -> str:
    named = [f"{_PREVIOUS}{cell}" if cell.split("!")[0] in _OURS else cell for cell in cells if cell]
    more = len(named) - _MOST_CELLS
    return ", ".join([*named[:_MOST_CELLS], *([f"{more} more cells"] if more > 0 else [])]) + ": " if named else ""


def _ways(week: Week, explanation: Explanation, seconds: float) -> Iterator[str]:
    if explanation.ways:
        yield "Ways out, cheapest first; with each the week was planned again, and every rule is kept:"
    else:
        yield f"No way out was found in {seconds:g} s; try a longer --time-limit, or iop solve, which bends least."
    for number, way in enumerate(explanation.ways, start=1):
        first, *rest = map(_change, way.changes)
        yield f"  {number}. {first}{'; and' if rest else '.'}"
        yield from (f"     {text}{'.' if n == len(rest) else '; and'}" for n, text in enumerate(rest, start=1))
        yield f"     {_worth(week, way)}"
    if explanation.ways and explanation.hasty:
        yield f"Not all changes were settled in {seconds:g} s: a longer --time-limit may find smaller or cheaper ones."
    for maybe in explanation.unsettled[: 0 if explanation.ways else 3]:
        yield f"  Perhaps, not settled in the time: {'; '.join(map(_change, maybe.changes))}."


def _change(change: Change) -> str:
    return f"{_where(change.cells)}{change.text}"


def _worth(week: Week, way: WayOut) -> str:
    people = dict.fromkeys(person_text(week, who) for change in way.changes for who in change.who)
    named = [*list(people)[:6], *([f"{len(people) - 6} more"] if len(people) > 6 else [])]
    concerns = f" Concerns {', '.join(named)}." if named else ""
    worth = "" if way.granted is None else f" {_wishes(way.granted, way.best)}"
    return f"Price {way.price:.4g}.{worth}{concerns}"


def _wishes(granted: float, best: float | None) -> str:
    """The wishes that can be granted, as a range if both ends are known and say anything."""
    if best is not None and best - granted > _FAR:
        return "How many wishes can be granted was not settled."
    if best is not None and best - granted < _ALIKE:
        return f"{granted:.1f} % of wishes can be granted."
    most = "" if best is None or best >= _ALL else f", at most {best:.1f} %"
    return f"At least {granted:.1f} % of wishes can be granted{most}."
