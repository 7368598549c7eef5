"""The wishes of a week as the solver sees them: how far each is granted.

Weights are counted in half-grants, so that half a granted wish is a whole number: a wish granted in full
counts 2 x weight.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from models.findings import Wish
from optimizer.formulation import Formulation
from optimizer.score import wishes_of
from optimizer.wishes import kinds


@dataclass(frozen=True)
class Granted:
    """The wishes asked, and for each how far it is granted (0, 1 or 2 halves) as an expression of the formulation."""

    wishes: tuple[Wish, ...]
    halves: tuple[cp_model.LinearExprT, ...]

    @property
    def asked(self) -> int:
        """All weight asked, in half-grants."""
        return sum(2 * wish.weight for wish in self.wishes)

    @property
    def weight(self) -> cp_model.LinearExprT:
        """All weight granted, in half-grants."""
        return _weigh(zip(self.wishes, self.halves, strict=True))

    def of(self, people: Container[str]) -> Granted:
        """The wishes of these people alone."""
        return self._where(lambda wish: wish.who in people)

    def of_kinds(self, kinds: Container[str]) -> Granted:
        """The wishes of these kinds alone."""
        return self._where(lambda wish: wish.kind in kinds)

    def _where(self, picks: Callable[[Wish], bool]) -> Granted:
        own = [(w, h) for w, h in zip(self.wishes, self.halves, strict=True) if w.weight and picks(w)]
        return Granted(tuple(wish for wish, _ in own), tuple(halves for _, halves in own))


def granted_in(formulation: Formulation) -> Granted:
    """All wishes asked of the formulation's week, stated to it."""
    asked = tuple(wish for wish in wishes_of(formulation.week) if wish.asked)
    return Granted(asked, tuple(kinds()[wish.kind].build(formulation, wish) for wish in asked))


def _weigh(wishes: Iterable[tuple[Wish, cp_model.LinearExprT]]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.sum([wish.weight * halves for wish, halves in wishes])
