"""Medians, ratios and the page made of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.measured import MOMENTS, Measured, flat
from benchmarks.page import page
from benchmarks.summary import median, missed, times, typical

OURS = Measured("usual", 30, 1, "ours", 60, 2, "Best possible", first=1.0, granted=96.0, bound=96.0, proved=4.0)
PLAIN = replace(OURS, planner="plain", status="Within 3.0 % of best", first=4.0, bound=99.0, proved=None)
GREEDY = replace(OURS, planner="greedy", status="Rules broken", granted=84.0, bound=None, proved=None)
LOST = Measured("usual", 30, 2, "plain", 60, 2, "none found in the time given")


@pytest.mark.parametrize(
    ("values", "middle"), [([1.0, 9.0, 2.0], 2.0), ([1.0, None, 2.0], 2.0), ([1.0, None, None], None)]
)
def test_what_is_not_known_counts_as_the_largest(values: list[float | None], middle: float | None) -> None:
    """A median over runs of which some never got there."""
    assert median(values) == middle


def test_the_typical_run_has_the_medians_and_counts_the_proofs() -> None:
    """And those who found nothing."""
    of_all = typical([OURS, replace(OURS, first=3.0), replace(LOST, planner="ours")])
    assert (of_all.first, of_all.proved) == (3.0, 4.0)
    assert of_all.status == "2 of 3 proved best; 1 of 3 without a timetable"


def test_missed_is_counted_from_the_lowest_bound_of_the_same_seed() -> None:
    """Whoever proved it."""
    runs = [OURS, PLAIN, GREEDY]
    assert [missed(runs, planner) for planner in ("ours", "plain", "greedy")] == [0, 0, 12]
    assert missed([*runs, LOST, replace(LOST, seed=3)], "plain") is None


@pytest.mark.parametrize(
    ("others", "ours", "at_least", "text"),
    [
        (6.0, 2.0, None, "3.0"),
        (60.0, 2.0, None, "30"),
        (None, 2.0, 60.0, "> 30"),
        (None, None, 60.0, "–"),
        (None, 90.0, 60.0, "–"),
        (3.0, 0.0, None, "ours has none"),
        (0.0, 0.0, None, "both have none"),
    ],
)
def test_ratios_are_written_plainly(
    others: float | None, ours: float | None, at_least: float | None, text: str
) -> None:
    """Where one never got there, the limit says how many times more at least."""
    assert times(others, ours, at_least) == text


def test_the_page_has_whole_tables_for_each_kind() -> None:
    """Every table has as many cells in each line as in its header, and tells what matters in its kind."""
    bent = replace(OURS, kind="bending", bent="3 blocks not covered", least=True)
    text = page([OURS, PLAIN, GREEDY, LOST, bent, replace(OURS, kind="tight", staff=93.04, rooms=76.0)])
    tables = [part.splitlines() for part in text.split("\n\n") if part.startswith("|")]
    assert [len({line.count("|") for line in lines}) for lines in tables] == [1] * 10
    assert "Usual clinics" in text
    assert "3 blocks not covered" in text
    assert "| 1 of 1 proved best; 1 of 1 proved bent least |" in text
    assert "| 93.0 | 76.0 |" in text
    assert "Tight clinics" not in page([OURS])
    assert "| 30 | > 60 | > 15 | 60 | 0.0 |" in text


def test_missed_is_compared_after_as_many_seconds() -> None:
    """Where one had more time, what it had granted when the other's was up."""
    longer = replace(OURS, limit=300, granted=96.0, after={"granted_60": 95.0})
    assert [missed([longer, PLAIN], planner, 60) for planner in ("ours", "plain")] == [1, 0]
    assert "| 60 | 1.0 | 0.0 |" in page([longer, PLAIN])


def test_what_was_reached_stands_beside_the_aims() -> None:
    """Medians of the first timetable, of the gap at each moment, and of memory; of sizes that were run."""
    runs = [replace(OURS, patients=120, memory=700.0, after={"granted_60": 96.5, "bound_60": 97.0})]
    assert "| 120 | 8 | 1.0 | 1 after 60 s; 0.5 after 300 s | 0.5; – | – | 0.7 |" in page(runs)


def test_the_day_is_that_of_the_runs() -> None:
    """Of all, where they were made on several days."""
    assert "Measured on 2026-11-01, 2026-11-03 by" in page([replace(OURS, date=f"2026-11-0{n}") for n in (3, 1)])


def test_limits_are_named_where_they_differ() -> None:
    """The plain model may have had more or less time."""
    assert "30 patients 60 s (plain model 90 s)" in page([OURS, replace(PLAIN, limit=90)])


def test_a_row_of_the_csv_has_every_moment() -> None:
    """Also those that were not reached."""
    row = flat(replace(OURS, after={"granted_10": 90.12345}))
    assert row["granted_10"] == 90.123
    assert all(f"bound_{moment}" in row for moment in MOMENTS)
