"""Every wish counted on a finished timetable, without any solver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from models.findings import ScoredWish, Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.wishes import kinds


def wishes_of(week: Week) -> tuple[Wish, ...]:
    """All wishes of the week, asked or not, kind by kind in the order of the contract."""
    return tuple(wish for kind in kinds().values() for wish in kind.ask(week))


def score(week: Week, timetable: Timetable) -> tuple[ScoredWish, ...]:
    """How far the timetable grants each wish (0, 0.5 or 1); one that is not asked is granted 0."""
    return tuple(_scored(week, timetable, wish) for wish in wishes_of(week))


def _scored(week: Week, timetable: Timetable, wish: Wish) -> ScoredWish:
    if not wish.asked:
        return ScoredWish(wish, 0)
    kind = kinds()[wish.kind]
    halves = kind.score(week, timetable, wish)
    return ScoredWish(wish, halves / 2, kind.why_not(week, timetable, wish) if halves < 2 else "")


def granted_percent(scored: Iterable[ScoredWish]) -> float:
    """100 x weight granted / weight asked; 100 where nothing is asked."""
    asked = [one for one in scored if one.wish.asked]
    weight = sum(one.wish.weight for one in asked)
    return 100 * sum(one.granted * one.wish.weight for one in asked) / weight if weight else 100.0


def own_shares(scored: Iterable[ScoredWish]) -> dict[str, float]:
    """Patient or clinician who asks something -> the part (0 to 1) of their own weight asked that is granted."""
    asked, granted = defaultdict[str, float](float), defaultdict[str, float](float)
    for one in scored:
        if one.wish.asked and one.wish.weight:
            asked[one.wish.who] += one.wish.weight
            granted[one.wish.who] += one.granted * one.wish.weight
    return {who: granted[who] / weight for who, weight in asked.items()}
