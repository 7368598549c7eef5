"""Changes that ease a fact: every module of this package that has EASES. Nothing depends on their order.

A module yields ladders: changes of which the next eases the fact more, or at a higher price, than the one before.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from models.fact import Fact
from models.way_out import Change
from models.week import Week

Ladder = Sequence[Change]
Eases = Callable[[Week, Fact], Iterator[Ladder]]


@cache
def _all() -> tuple[Eases, ...]:
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(module.EASES for module in modules)


def ladders(week: Week, fact: Fact) -> Iterator[Ladder]:
    """All ladders of changes that ease the fact."""
    for eases in _all():
        yield from eases(week, fact)
