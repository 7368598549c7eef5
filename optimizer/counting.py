"""Counting checks: what cannot work, in milliseconds and before any search."""

from __future__ import annotations

from models.findings import STRUCTURAL, Shortage
from models.week import Week
from optimizer.checks import Check, all_checks
from optimizer.counting_offer import Offer
from optimizer.rules import catalogue


def shortages(week: Week) -> tuple[Shortage, ...]:
    """What counting alone proves, each with its cell: facts that clash first, then policies, dearest first.

    Structural: no timetable exists. Policy: no timetable keeps the policy named together with all dearer ones.
    """
    offer = Offer(week)
    order = {rule.title: n for n, rule in enumerate(catalogue())}
    found = dict.fromkeys(shortage for check in all_checks() for shortage in check(offer))
    return tuple(sorted(found, key=lambda s: (s.tier != STRUCTURAL, order[s.rule])))


def first_check(week: Week) -> Check | None:
    """The first check that alone proves a shortage of the week; None if none does."""
    offer = Offer(week)
    return next((check for check in all_checks() if _finds(check, offer)), None)


def still_short(week: Week, check: Check) -> bool:
    """Whether this check alone proves a shortage of the week."""
    return _finds(check, Offer(week))


def _finds(check: Check, offer: Offer) -> bool:
    return next(iter(check(offer)), None) is not None
