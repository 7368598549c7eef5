"""Timefold's planning model: group sessions, patients' seats in blocks, individual sessions.

Needs the package `timefold` (Java with it); importing this module starts the JVM.
"""

from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver.domain import (  # type: ignore[import-not-found]
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import HardMediumSoftScore  # type: ignore[import-not-found]

from benchmarks.peers.timefold.asked import Apart, Demand, LockedGroup, Staff, TrackLimit, Want
from benchmarks.peers.timefold.facts import Helper, Offer, Place, Time


@planning_entity
@dataclass
class GroupSession:
    """A group that may run in a block: type with leader (None: it does not run), co-leader and room are chosen.

    `first` marks one session of every block: without it the construction heuristic would start none.
    """

    id: Annotated[str, PlanningId]
    time: Time
    block: str
    first: bool
    offers: Annotated[list[Offer], ValueRangeProvider(id="offers")]
    helpers: Annotated[list[Helper], ValueRangeProvider(id="helpers")]
    places: Annotated[list[Place], ValueRangeProvider(id="places")]
    offer: Annotated[Offer | None, PlanningVariable(value_range_provider_refs=["offers"], allows_unassigned=True)] = (
        field(default=None)
    )
    helper: Annotated[Helper | None, PlanningVariable(value_range_provider_refs=["helpers"])] = field(default=None)
    place: Annotated[Place | None, PlanningVariable(value_range_provider_refs=["places"])] = field(default=None)


@planning_entity
@dataclass
class Seat:
    """A patient in a block of a day attended: the session (by its id) is chosen, or none."""

    id: Annotated[str, PlanningId]
    patient: str
    time: Time
    open_types: list[str]
    sessions: Annotated[list[str], ValueRangeProvider(id="sessions")]
    session: Annotated[str | None, PlanningVariable(value_range_provider_refs=["sessions"], allows_unassigned=True)] = (
        field(default=None)
    )


@planning_entity
@dataclass
class Meeting:
    """An individual session with the own clinician: its time is chosen, or it is not held."""

    id: Annotated[str, PlanningId]
    patient: str
    kind: str
    clinician: str
    weight: int
    times: Annotated[list[Time], ValueRangeProvider(id="times")]
    time: Annotated[Time | None, PlanningVariable(value_range_provider_refs=["times"], allows_unassigned=True)] = field(
        default=None
    )


@planning_solution
@dataclass
class Plan:
    """The whole week."""

    groups: Annotated[list[GroupSession], PlanningEntityCollectionProperty]
    seats: Annotated[list[Seat], PlanningEntityCollectionProperty]
    meetings: Annotated[list[Meeting], PlanningEntityCollectionProperty]
    demands: Annotated[list[Demand], ProblemFactCollectionProperty]
    apart: Annotated[list[Apart], ProblemFactCollectionProperty]
    locks: Annotated[list[LockedGroup], ProblemFactCollectionProperty]
    wants: Annotated[list[Want], ProblemFactCollectionProperty]
    staff: Annotated[list[Staff], ProblemFactCollectionProperty]
    limits: Annotated[list[TrackLimit], ProblemFactCollectionProperty]
    score: Annotated[HardMediumSoftScore | None, PlanningScore] = field(default=None)
