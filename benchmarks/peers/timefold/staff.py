"""The policies for clinicians as Timefold constraints: groups per day, contact time, rows, breaks, track limits.

Needs the package `timefold`.
"""

# ruff: noqa: ARG005 (a function of a stream takes all that the stream carries)

from typing import Any

from timefold.solver.score import ConstraintCollectors, HardMediumSoftScore, Joiners  # type: ignore[import-not-found]

from benchmarks.peers.timefold.asked import Staff, TrackLimit
from benchmarks.peers.timefold.facts import Time
from benchmarks.peers.timefold.model import GroupSession, Meeting

MEDIUM = HardMediumSoftScore.ONE_MEDIUM
PAUSE = 15
"""Minutes from which on two sessions are not in a row."""


def for_staff(cf: Any) -> list[Any]:
    """All constraints of this module; streams that several of them use are made once, for speed."""
    led = _led(cf)
    held = led.concat(cf.for_each(Meeting).map(lambda m: m.clinician, lambda m: m.time))
    return [*_led_limits(led), *_held_limits(held)]


def _led(cf: Any) -> Any:
    """(clinician, time) of every group led or co-led."""
    led = cf.for_each(GroupSession).map(lambda s: s.offer.leader, lambda s: s.time)
    helped = cf.for_each(GroupSession).filter(lambda s: s.helper.name != "")
    return led.concat(helped.map(lambda s: s.helper.name, lambda s: s.time))


def _led_limits(led: Any) -> list[Any]:
    """Most groups per day and most contact time."""
    return [
        led.group_by(lambda name, t: name, lambda name, t: t.day, ConstraintCollectors.count_bi())
        .join(Staff, Joiners.equal(lambda name, day, n: name, lambda staff: staff.name))
        .filter(lambda name, day, n, staff: n > staff.groups_per_day)
        .penalize(MEDIUM, lambda name, day, n, staff: 4 * (n - staff.groups_per_day))
        .as_constraint("Most groups per day"),
        led.group_by(lambda name, t: name, ConstraintCollectors.sum(lambda name, t: t.end - t.start))
        .join(Staff, Joiners.equal(lambda name, used: name, lambda staff: staff.name))
        .filter(lambda name, used, staff: used > staff.minutes)
        .penalize(MEDIUM, lambda name, used, staff: 4 + (used - staff.minutes) // 15)
        .as_constraint("Contact hours"),
    ]


def _held_limits(held: Any) -> list[Any]:
    """Most in a row, the staff break, days in a track."""
    times = ConstraintCollectors.to_list(lambda name, t: t)
    days = held.group_by(lambda name, t: name, lambda name, t: t.day, times).join(
        Staff, Joiners.equal(lambda name, day, times: name, lambda staff: staff.name)
    )
    return [
        days.penalize(MEDIUM, lambda name, day, times, staff: 4 * beyond_row(times, staff.in_a_row))
        .as_constraint("Most in a row"),
        days.penalize(MEDIUM, lambda name, day, times, staff: 4 * lacks_break(times, day, staff))
        .as_constraint("Staff break"),
        held.join(TrackLimit, Joiners.equal(lambda name, t: name, lambda limit: limit.clinician),
                  Joiners.equal(lambda name, t: t.track, lambda limit: limit.track))
        .group_by(lambda name, t, limit: limit, ConstraintCollectors.count_distinct(lambda name, t, limit: t.day))
        .filter(lambda limit, days: days > limit.days)
        .penalize(MEDIUM, lambda limit, days: 4 * (days - limit.days))
        .as_constraint("Track limits"),
    ]  # fmt: skip


def beyond_row(times: list[Time], most: int) -> int:
    """Sessions beyond the most in a row on one day."""
    spans = sorted([t.start * 100000 + t.end for t in times])
    beyond = 0
    run = 0
    last = -1000
    for span in spans:
        run = run + 1 if span // 100000 - last < PAUSE else 1
        last = span % 100000
        if run > most:
            beyond += 1
    return beyond


def lacks_break(times: list[Time], day: int, staff: Staff) -> int:
    """1 where no stretch inside the time for the break is free for as long as agreed."""
    free_from = day * 1440 + staff.break_from
    until = day * 1440 + staff.break_to
    for span in sorted([t.start * 100000 + t.end for t in times]):
        start = span // 100000
        if min(start, until) - free_from >= staff.break_minutes:
            return 0
        free_from = max(free_from, span % 100000)
    return 0 if until - free_from >= staff.break_minutes else 1
