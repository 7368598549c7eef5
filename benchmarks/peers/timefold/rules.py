"""The rules of the week as Timefold constraints: hard for what never bends, medium for policies, soft for wishes.

Needs the package `timefold`. Its translation of Python to Java bytecode reads these lambdas, so they stay simple.
"""

# ruff: noqa: ARG005 (a function of a stream takes all that the stream carries)

from typing import Any

from timefold.solver.score import ConstraintCollectors, HardMediumSoftScore, Joiners  # type: ignore[import-not-found]

from benchmarks.peers.timefold.asked import Apart, LockedGroup
from benchmarks.peers.timefold.model import GroupSession, Meeting, Seat

HARD, MEDIUM = HardMediumSoftScore.ONE_HARD, HardMediumSoftScore.ONE_MEDIUM


def structural(cf: Any) -> list[Any]:
    """Constraints that never bend, each counted once per clash, or by heads."""
    return [*_clashes(cf), *_groups(cf), *_patients(cf)]


def _clashes(cf: Any) -> list[Any]:
    """Everybody and every room in one place at a time. A joiner's functions are of one class, so each has its own."""
    groups = Joiners.overlapping(lambda s: s.time.start, lambda s: s.time.end)
    meetings = Joiners.overlapping(lambda m: m.time.start, lambda m: m.time.end)
    both = Joiners.overlapping(
        lambda m: m.time.start, lambda m: m.time.end, lambda s: s.time.start, lambda s: s.time.end
    )  # fmt: skip
    return [
        cf.for_each_unique_pair(GroupSession, groups).filter(_share).penalize(HARD).as_constraint("Groups of a leader"),
        cf.for_each_unique_pair(GroupSession, groups, Joiners.equal(lambda s: s.place.name))
        .penalize(HARD)
        .as_constraint("Groups of a room"),
        cf.for_each_unique_pair(Meeting, meetings, Joiners.equal(lambda m: m.clinician))
        .penalize(HARD)
        .as_constraint("Individual sessions of a clinician"),
        cf.for_each_unique_pair(Meeting, meetings, Joiners.equal(lambda m: m.patient))
        .penalize(HARD)
        .as_constraint("Individual sessions of a patient"),
        cf.for_each(Meeting)
        .join(GroupSession, both)
        .filter(lambda m, s: m.clinician == s.offer.leader or m.clinician == s.helper.name)
        .penalize(HARD)
        .as_constraint("Leads a group or holds an individual session"),
        cf.for_each(Seat)
        .join(
            Meeting,
            Joiners.equal(lambda seat: seat.patient, lambda m: m.patient),
            Joiners.equal(lambda seat: seat.time.key, lambda m: m.time.key),
        )
        .penalize(HARD)
        .as_constraint("In a group or an individual session"),
    ]


def _share(one: GroupSession, other: GroupSession) -> bool:
    a: Any = one
    b: Any = other
    led: bool = a.offer.leader in (b.offer.leader, b.helper.name) or a.helper.name == b.offer.leader
    return led or (a.helper.name != "" and bool(a.helper.name == b.helper.name))


def _groups(cf: Any) -> list[Any]:
    """Rooms and leaders that suit, sizes, locks. Streams that several constraints use are made once, for speed."""
    heads = _with_heads(cf)
    return [
        cf.for_each(GroupSession)
        .filter(lambda s: not all(need in s.place.features for need in s.offer.needs))
        .penalize(HARD)
        .as_constraint("Room has what the type needs"),
        cf.for_each(GroupSession)
        .filter(
            lambda s: s.helper.name != "" and (s.offer.type not in s.helper.types or s.helper.name == s.offer.leader)
        )
        .penalize(HARD)
        .as_constraint("Co-leader is qualified"),
        heads.filter(lambda id, heads, s: heads > min(s.offer.most, s.place.seats))
        .penalize(HARD, lambda id, heads, s: heads - min(s.offer.most, s.place.seats))
        .as_constraint("Largest group"),
        heads.filter(lambda id, heads, s: (s.helper.name != "") != (s.offer.facilitators + (heads > s.offer.above) > 1))
        .penalize(HARD)
        .as_constraint("As many leaders as needed"),
        heads.filter(lambda id, heads, s: heads < s.offer.least)
        .penalize(MEDIUM, lambda id, heads, s: 3 * (s.offer.least - heads))
        .as_constraint("Smallest group"),
        cf.for_each(LockedGroup)
        .if_not_exists(GroupSession, Joiners.filtering(_as_locked))
        .penalize(HARD, lambda lock: 5)
        .as_constraint("Locked group runs"),
        cf.for_each(LockedGroup)
        .join(GroupSession, Joiners.filtering(_as_locked))
        .if_not_exists(Seat, Joiners.equal(lambda lock, s: s.id, lambda seat: seat.session))
        .penalize(HARD)
        .as_constraint("Locked group has patients"),
    ]


def _with_heads(cf: Any) -> Any:
    """(session id, heads, session) of every session with patients that runs."""
    heads = cf.for_each(Seat).group_by(lambda seat: seat.session, ConstraintCollectors.count())
    return heads.join(GroupSession, Joiners.equal(lambda id, heads: id, lambda s: s.id))


def _as_locked(lock: LockedGroup, session: GroupSession) -> bool:
    s: Any = session
    here = lock.block in ("", s.block) and lock.track in ("", s.time.track) and s.time.day in lock.days
    return here and lock.type in ("", s.offer.type) and lock.leader in ("", s.offer.leader)


def _patients(cf: Any) -> list[Any]:
    """Seats only in sessions that run and are open to the patient; nobody with whom they are kept apart."""
    in_session = Joiners.equal(lambda s: s.id, lambda seat: seat.session)
    return [
        cf.for_each_including_unassigned(GroupSession)
        .filter(lambda s: s.offer is None)
        .join(Seat, in_session)
        .penalize(HARD)
        .as_constraint("The session runs"),
        cf.for_each_including_unassigned(GroupSession)
        .filter(lambda s: s.first and s.offer is None)
        .penalize(MEDIUM, lambda s: 10)
        .as_constraint("A group runs where patients are"),
        cf.for_each(GroupSession)
        .join(Seat, in_session)
        .filter(lambda s, seat: s.offer.type not in seat.open_types)
        .penalize(HARD)
        .as_constraint("Open to the patient"),
        cf.for_each(Apart)
        .join(Seat, Joiners.equal(lambda pair: pair.patient, lambda seat: seat.patient))
        .join(
            Seat,
            Joiners.equal(lambda pair, seat: pair.other, lambda other: other.patient),
            Joiners.equal(lambda pair, seat: seat.session, lambda other: other.session),
        )
        .penalize(HARD)
        .as_constraint("Kept apart"),
    ]
