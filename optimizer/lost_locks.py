"""Locks of the workbook that nothing can fulfil since somebody is away or has no place: they are let go, and named."""

from __future__ import annotations

from dataclasses import replace

from models.errors import Fault
from models.week import Week
from optimizer.counting_locks import witnesses
from optimizer.counting_offer import Offer
from optimizer.counting_text import fact_words


def without_lost_locks(usual: Week, week: Week) -> Week:
    """The week without locks that could be kept in the usual one and cannot any more; a warning for each of them."""
    before, now = Offer(usual), Offer(week)
    here = {None, *(person.id for person in week.attending)}
    possible = [lock for lock in week.locks if lock.patient in here and witnesses(now, lock)]
    lost = [lock for lock in week.locks if lock not in possible and witnesses(before, lock)]
    clinic = replace(week.clinic, locks=tuple(lock for lock in week.clinic.locks if lock not in lost))
    told = (Fault(lock.source.cell(), f"{fact_words(lock)} cannot be kept any more, and is let go") for lock in lost)
    return replace(week, clinic=clinic, warnings=(*week.warnings, *told))
