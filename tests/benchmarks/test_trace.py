"""What a planner had reached at which moment."""

from __future__ import annotations

from benchmarks.trace import Answer, Trace

DONE = Answer("Best possible", granted=96.0, bound=96.0)


def _trace() -> Trace:
    trace = Trace()
    trace.found(2.0)
    trace.found(9.0)
    for look in ((3.0, 80.0, None), (8.0, 90.0, 99.0), (11.0, 95.0, 97.0)):
        trace.note(*look)
    return trace


def test_the_first_timetable_is_the_first() -> None:
    """Later ones do not count."""
    assert _trace().first == 2.0


def test_a_moment_shows_what_was_known_by_then() -> None:
    """After 10 s the second look, at the time limit the answer, and nothing beyond it."""
    after = _trace().after(DONE, 60, None)
    assert (after["granted_10"], after["bound_10"]) == (90.0, 99.0)
    assert (after["granted_60"], after["bound_60"]) == (96.0, 96.0)
    assert after["granted_300"] is None


def test_who_ended_early_has_the_answer_from_then_on() -> None:
    """But not before."""
    after = _trace().after(DONE, 60, 12.0)
    assert (after["granted_10"], after["granted_60"], after["bound_600"]) == (90.0, 96.0, 96.0)


def test_before_anything_is_known_all_is_possible() -> None:
    """No timetable yet, and no bound below 100 %."""
    after = Trace().after(DONE, 60, None)
    assert (after["granted_10"], after["bound_10"]) == (None, 100.0)
