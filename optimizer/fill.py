"""Seats for those who have none of their own when a timetable is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ortools.graph.python import max_flow

from optimizer.variables import Lead


@dataclass(frozen=True)
class Waiting:
    """Who has no seat yet: pairs to be split, patients to whom a session is closed, and all others in their order.

    `before` is the session in which any of the others would like to stay, whoever comes first in it first.
    """

    pairs: Sequence[tuple[str, str]] = ()
    shut_out: Mapping[str, Lead] = field(default_factory=dict)
    others: Sequence[str] = ()
    before: Mapping[str, Lead] = field(default_factory=dict)

    @property
    def demands(self) -> list[tuple[str, ...]]:
        """Who needs as many different sessions as they are."""
        return [*self.pairs, *((who,) for who in self.shut_out)]


def fill(free: Mapping[Lead, int], waiting: Waiting) -> Mapping[Lead, list[str]]:
    """Who takes the free places of each session: first those to whom it matters, then those who stay, then the others.

    Where they do not all find a place where they may be, they take any.
    """
    given: dict[Lead, list[str]] = {lead: [] for lead in free}
    others = list(waiting.others)
    for demand, places in zip(waiting.demands, _flow(free, waiting), strict=True):
        for who, lead in zip(demand, places, strict=False):
            given[lead].append(who)
        others += demand[len(places) :]
    for lead in free:
        again = [who for who, session in waiting.before.items() if session == lead and who in others]
        stay = again[: free[lead] - len(given[lead])]
        given[lead] += stay
        others = [who for who in others if who not in stay]
    for lead, places_left in free.items():
        left = places_left - len(given[lead])
        given[lead], others = given[lead] + others[:left], others[left:]
    return given


def _flow(free: Mapping[Lead, int], waiting: Waiting) -> Iterator[list[Lead]]:
    """The sessions of each demand, all different."""
    flow = max_flow.SimpleMaxFlow()
    source, sink, nodes = 0, 1, {lead: n for n, lead in enumerate(free, 2)}
    for lead, node in nodes.items():
        flow.add_arc_with_capacity(node, sink, free[lead])
    arcs: list[dict[Lead, int]] = []
    for node, demand in enumerate(waiting.demands, 2 + len(nodes)):
        flow.add_arc_with_capacity(source, node, len(demand))
        open_to = [lead for lead in nodes if waiting.shut_out.get(demand[0]) != lead]
        arcs.append({lead: flow.add_arc_with_capacity(node, nodes[lead], 1) for lead in open_to})
    if arcs:
        flow.solve(source, sink)
    for places in arcs:
        yield [lead for lead, arc in places.items() if flow.flow(arc)]
