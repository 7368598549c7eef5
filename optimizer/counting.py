"""Counting checks: what cannot work, in milliseconds and before any search."""

from __future__ import annotations

from collections.abc import Container

from models.findings import POLICY, STRUCTURAL, Shortage
from models.week import Week
from optimizer.checks import Check, all_checks
from optimizer.counting_offer import Offer
from optimizer.rules import catalogue

EVERY_TIER = (STRUCTURAL, POLICY)


def shortages(week: Week) -> tuple[Shortage, ...]:
    """What counting alone proves, each with its cell: facts that clash first, then policies, dearest first.

    Structural: no timetable exists. Policy: no timetable keeps the policy named together with all dearer ones.
    """
    offer = Offer(week)
    order = {rule.title: n for n, rule in enumerate(catalogue())}
    found = dict.fromkeys(shortage for check in all_checks() for shortage in check(offer))
    return tuple(sorted(found, key=lambda s: (s.tier != STRUCTURAL, order[s.rule])))


def first_check(week: Week, tiers: Container[str] = EVERY_TIER) -> Check | None:
    """The first check that alone proves a shortage of the week, of a rule of these tiers; None if none does."""
    offer = Offer(week)
    return next((check for check in all_checks() if _finds(check, offer, tiers)), None)


def still_short(week: Week, check: Check, tiers: Container[str] = EVERY_TIER) -> bool:
    """Whether this check alone proves a shortage of the week, of a rule of these tiers."""
    return _finds(check, Offer(week), tiers)


def _finds(check: Check, offer: Offer, tiers: Container[str]) -> bool:
    return any(shortage.tier in tiers for shortage in check(offer))
