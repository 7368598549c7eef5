"""What patients need and everybody wishes, as Timefold constraints: medium for policies, soft for wishes.

Needs the package `timefold`.
"""

# ruff: noqa: ARG005 (a function of a stream takes all that the stream carries)

from typing import Any

from timefold.solver.score import ConstraintCollectors, HardMediumSoftScore, Joiners  # type: ignore[import-not-found]

from benchmarks.peers.timefold.asked import Demand, Want
from benchmarks.peers.timefold.model import GroupSession, Meeting, Seat

MEDIUM, SOFT = HardMediumSoftScore.ONE_MEDIUM, HardMediumSoftScore.ONE_SOFT


def for_patients(cf: Any) -> list[Any]:
    """All constraints of this module; (seat, session) of every seat taken is one stream for all, for speed."""
    taken = cf.for_each(Seat).join(GroupSession, Joiners.equal(lambda seat: seat.session, lambda s: s.id))
    return [*_days(cf), *_types(taken), *_wishes(cf, taken)]


def _days(cf: Any) -> list[Any]:
    """Blocks filled, individual sessions held, pull-outs."""
    return [
        cf.for_each_including_unassigned(Seat)
        .filter(lambda seat: seat.session is None)
        .if_not_exists(
            Meeting,
            Joiners.equal(lambda seat: seat.patient, lambda m: m.patient),
            Joiners.equal(lambda seat: seat.time.key, lambda m: m.time.key),
        )
        .penalize(MEDIUM, lambda seat: 20)
        .as_constraint("Every block is filled"),
        cf.for_each_including_unassigned(Meeting)
        .filter(lambda m: m.time is None)
        .penalize(MEDIUM, lambda m: 20)
        .as_constraint("Individual sessions are held"),
        cf.for_each_unique_pair(Meeting, Joiners.equal(lambda m: m.patient), Joiners.equal(lambda m: m.time.day))
        .filter(lambda m, other: m.time.track != "" and other.time.track != "")
        .penalize(MEDIUM, lambda m, other: 3)
        .as_constraint("Pull-outs"),
    ]


def _types(taken: Any) -> list[Any]:
    """No type twice a day; least and most of the treatment mix."""
    rows = taken.join(Demand, Joiners.equal(lambda seat, s: seat.patient, lambda demand: demand.patient))
    mix = rows.filter(lambda seat, s, demand: s.offer.type in demand.types).group_by(
        lambda seat, s, demand: demand, ConstraintCollectors.count_tri()
    )
    return [
        taken.group_by(
            lambda seat, s: seat.patient, lambda seat, s: seat.time.day, lambda seat, s: s.offer.type,
            ConstraintCollectors.count_bi(),
        )
        .filter(lambda patient, day, type, n: n > 1)
        .penalize(MEDIUM, lambda patient, day, type, n: 3 * (n - 1))
        .as_constraint("Same type per day"),
        mix.reward(MEDIUM, lambda demand, n: 10 * min(n, demand.least)).as_constraint("Least of the mix"),
        mix.filter(lambda demand, n: n > demand.most)
        .penalize(MEDIUM, lambda demand, n: 4 * (n - demand.most))
        .as_constraint("Most of the mix"),
    ]  # fmt: skip


def _wishes(cf: Any, taken: Any) -> list[Any]:
    """Individual sessions beside the track; types, clinicians and tracks that somebody wishes or avoids."""
    return [
        cf.for_each(Meeting)
        .filter(lambda m: m.time.track == "")
        .reward(SOFT, lambda m: m.weight)
        .as_constraint("Individuals beside the track"),
        _who_has_what(cf, taken)
        .distinct()
        .join(
            Want,
            Joiners.equal(lambda who, what: who, lambda want: want.who),
            Joiners.equal(lambda who, what: what, lambda want: want.what),
        )
        .impact(SOFT, lambda who, what, want: want.weight)
        .as_constraint("Wishes"),
    ]


def _who_has_what(cf: Any, taken: Any) -> Any:
    groups = cf.for_each(GroupSession)
    helped = groups.filter(lambda s: s.helper.name != "")
    return (
        taken.map(lambda seat, s: seat.patient, lambda seat, s: s.offer.type)
        .concat(taken.map(lambda seat, s: seat.patient, lambda seat, s: s.offer.leader))
        .concat(taken.map(lambda seat, s: seat.patient, lambda seat, s: s.helper.name))
        .concat(groups.map(lambda s: s.offer.leader, lambda s: s.offer.type))
        .concat(helped.map(lambda s: s.helper.name, lambda s: s.offer.type))
        .concat(groups.map(lambda s: s.offer.leader, lambda s: s.time.track))
        .concat(helped.map(lambda s: s.helper.name, lambda s: s.time.track))
    )
