"""Counting checks: every module of this package that has a CHECK. Nothing depends on their order.

A check yields only what it has proved. It names the cheapest policy that the proof leans on: no timetable keeps
that policy and all dearer ones. Policies that are cheaper are taken as bent as far as one likes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache

from models.findings import Shortage
from optimizer.counting_offer import Offer

Check = Callable[[Offer], Iterable[Shortage]]


@cache
def all_checks() -> tuple[Check, ...]:
    """All checks, by the names of their modules."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(module.CHECK for module in modules)
