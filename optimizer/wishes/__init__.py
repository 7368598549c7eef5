"""The kinds of wish: every module of this package has a WISH. Nothing depends on their order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from models.contract_choices import WISH_KINDS
from optimizer.wish import WishKind


@cache
def kinds() -> Mapping[str, WishKind]:
    """All kinds of wish by name, in the order of the contract."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    found: dict[str, WishKind] = {module.WISH.kind: module.WISH for module in modules}
    return {kind.name: found[kind.name] for kind in WISH_KINDS if kind.name in found}
