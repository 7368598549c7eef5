"""The changes that a scenario may make: every module of this package that has a CHANGE, one for each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from inputs.change import Change


@cache
def changes() -> Mapping[str, Change]:
    """All changes by name."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return {module.CHANGE.name: module.CHANGE for module in modules}
