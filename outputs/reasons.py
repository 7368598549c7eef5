"""Why a wish is not granted, in full sentences."""

from __future__ import annotations

from collections.abc import Sequence

from models.findings import ScoredWish
from models.reason import FREE, IMPOSSIBLE, TRADED, Reason
from models.week import Week
from outputs.text_fit import clean
from outputs.words import finding_text, person_text, wish_text

MOST_NAMED = 6
_NEVER = "It cannot be granted: hours, qualifications, rooms or locks do not allow it, whatever else is given up."

_LEAST = "A week that loses less would change much more for others."


def reason_lines(week: Week, reason: Reason, seconds: float) -> list[str]:
    """A line that names the wish, then why it is not granted and what it would take; `seconds` is what was tried."""
    wish = reason.wish
    first = f"{person_text(week, wish.who)}, {wish.kind}{': ' if wish.target else ''}{wish.target}"
    return [clean(line) for line in [first, *(f"  {line}" for line in _told(week, reason, seconds))]]


def _told(week: Week, reason: Reason, seconds: float) -> list[str]:
    if reason.answer == IMPOSSIBLE:
        return _cannot(week, reason, seconds)
    if reason.answer == TRADED:
        proof = _LEAST if reason.least else f"Whether less would do was not settled in {seconds:g} s."
        trade = f"It would cost other wishes {reason.costs:g} and give {reason.gives:g}, counted by weight. {proof}"
        return [trade, *_changes(week, reason)]
    if reason.answer == FREE:
        return [_free(week, reason), *_changes(week, reason)]
    return [f"Not settled in {seconds:g} s; try a longer --time-limit."]


def _free(week: Week, reason: Reason) -> str:
    if reason.worst_off is None:
        return "It can be granted for less than it gives; a longer --time-limit of iop solve may find such a week."
    worst = reason.worst_off
    share = f"{100 * worst.then:.0f} % of their own wishes instead of {100 * worst.now:.0f} %"
    return (
        "It can be granted for less than it gives, but somebody who is worse off would pay for it: "
        f"{person_text(week, worst.who)} would have {share}."
    )


def _cannot(week: Week, reason: Reason, seconds: float) -> list[str]:
    if reason.because:
        first = "It cannot be granted, whatever else is given up. What stands against it:"
        return [first, *_first_of(reason.because)]
    if reason.never:
        return [_NEVER]
    if not reason.bends:
        return [f"It cannot be granted with every rule kept. What would have to bend was not settled in {seconds:g} s."]
    bent = _first_of(_bent(week, reason))
    return ["It cannot be granted with every rule kept. One way to have it would bend:", *bent]


def _bent(week: Week, reason: Reason) -> list[str]:
    return [f"{finding.rule}: {finding_text(finding, week)}" for finding in reason.bends]


def _changes(week: Week, reason: Reason) -> list[str]:
    lost, won, bent = _wishes(week, reason.lost), _wishes(week, reason.won), _bent(week, reason)
    return [
        *(["Not granted any more, or only half:", *_first_of(lost)] if lost else ["No other wish is lost."]),
        *(["Granted in return:", *_first_of(won)] if won else []),
        *(["A rule that is bent now would be bent here instead:", *_first_of(bent)] if bent else []),
    ]


def _wishes(week: Week, scored: Sequence[ScoredWish]) -> list[str]:
    heaviest = sorted(scored, key=lambda one: -one.wish.weight)
    return [f"{person_text(week, one.wish.who)}, {wish_text(one)}, weight {one.wish.weight}" for one in heaviest]


def _first_of(texts: Sequence[str]) -> list[str]:
    more = len(texts) - MOST_NAMED
    return [f"  {text}" for text in [*texts[:MOST_NAMED], *([f"and {more} more"] if more > 0 else [])]]
