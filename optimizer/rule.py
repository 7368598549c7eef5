"""What a rule is: one fact about timetables, stated to the solver and checked without it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.findings import POLICY, STRUCTURAL
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation

Build = Callable[[Formulation], None]
Audit = Callable[[Week, Timetable], Iterable[Breach]]
Admits = Callable[[Week, Any], bool]


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue.

    `rank` orders policies, dearest first; structural rules have 0. `admits` says per kind of candidate which
    ones the rule lets into the formulation at all (a policy's only while no policy may be bent); the audit
    uses the same predicates. `relaxation` says in words what bending the rule means, `unit` what is counted.
    """

    key: str
    title: str
    audit: Audit
    build: Build | None = None
    rank: int = 0
    unit: str = "sessions"
    relaxation: str = ""
    admits: Mapping[type, Admits] = field(default_factory=dict)

    @property
    def tier(self) -> str:
        """Structural (never bent) or Policy."""
        return POLICY if self.rank else STRUCTURAL

    @property
    def summary(self) -> str:
        """The sentence that its module begins with."""
        return (inspect.getdoc(inspect.getmodule(self.audit)) or "").partition("\n")[0]
