"""The quality line in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.findings import POLICY, STRUCTURAL, Finding
from models.repair import Repair
from models.result import PlannedWeek
from outputs.quality import quality_sentences


def _sentences(planned: PlannedWeek, **quality: object) -> list[str]:
    return quality_sentences(replace(planned, quality=replace(planned.quality, **quality)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("granted", "best", "proved", "sentence"),
    [
        (96.37, 96.9, False, "Grants 96.4 % of all wishes; no timetable can grant more than 96.9 %."),
        (96.37, 96.83, False, "Grants 96.4 % of all wishes; no timetable can grant more than 96.9 %."),
        (96.37, 96.37, True, "Grants 96.4 % of all wishes. No timetable can grant more."),
        (99.98, 100, False, "Grants 99.9 % of all wishes. Whether a timetable can grant more is not known."),
        (100, 100, True, "Grants every wish that can be asked."),
        (0, 12, False, "Grants 0.0 % of all wishes; no timetable can grant more than 12.0 %."),
    ],
)
def test_the_line_never_claims_more_than_is_known(
    small: PlannedWeek, granted: float, best: float, proved: bool, sentence: str
) -> None:
    """Bounds are rounded up, nearly all is not all, and a bound of 100 % is no knowledge."""
    assert _sentences(small, granted=granted, best=best, wishes_proved=proved)[0] == sentence


def test_rounding_is_neither_given_up_nor_missing(small: PlannedWeek) -> None:
    """Shares of a weight are rarely round in binary."""
    lines = _sentences(small, granted=100 - 2e-14, best=100, given_up=2e-14, wishes_proved=True)
    assert lines[:2] == ["Grants every wish that can be asked.", "Every rule is kept."]
    nearly = _sentences(small, granted=90, best=90, given_up=2e-14, wishes_proved=True)
    assert nearly[:2] == ["Grants 90.0 % of all wishes. No timetable can grant more.", "Every rule is kept."]


def test_a_week_without_patients_is_said(small: PlannedWeek) -> None:
    """It would look perfect, but more likely the dates are old."""
    planned = replace(small, week=replace(small.week, patients={}))
    assert quality_sentences(planned) == ["No patient comes in this week, so there is nothing to plan."]


def test_what_was_given_up_is_said(small: PlannedWeek) -> None:
    """Weight given up for the worst-off patients is told, and then more could be granted."""
    lines = _sentences(small, granted=95.0, best=96.0, given_up=1.0, wishes_proved=True)
    assert lines[:2] == [
        "Grants 95.0 % of all wishes; no timetable can grant more than 96.0 %.",
        "Of all wishes, 1.0 % were given up so that the worst-off patients get more.",
    ]


@pytest.mark.parametrize(
    ("number", "proved", "sentence"),
    [
        (0, True, "Every rule is kept."),
        (1, True, "No timetable can keep every rule: rules are bent in 1 place, by as little as possible."),
        (
            2,
            False,
            "Rules are bent in 2 places; whether less would do is not known. A longer --time-limit may bend less.",
        ),
    ],
)
def test_bent_rules_are_counted(small: PlannedWeek, number: int, proved: bool, sentence: str) -> None:
    """Whether less would do is claimed only where it is proved."""
    findings = (Finding("days", POLICY, "P001", 1, "days"),) * number
    assert _sentences(replace(small, findings=findings), bends_proved=proved)[-1] == sentence


def test_what_has_begun_may_break_rules_that_are_never_bent(small: PlannedWeek) -> None:
    """Of a repair, that is no reason not to hold the rest."""
    findings = (Finding("one_place", STRUCTURAL, "P002", 1, "sessions"),)
    planned = replace(small, findings=findings, repair=Repair(small.timetable, (), 0))
    assert quality_sentences(planned)[-1].startswith("What has begun breaks rules in 1 place that are never bent;")


def test_what_no_timetable_can_grant_is_said_of_such_that_bend_no_more(small: PlannedWeek) -> None:
    """One cover more may grant more wishes."""
    planned = replace(small, findings=(Finding("days", POLICY, "P001", 1, "days"),))
    told = {proved: _sentences(planned, granted=90, best=95, wishes_proved=proved)[0] for proved in (True, False)}
    assert told[True] == "Grants 90.0 % of all wishes. No timetable that bends no more can grant more."
    assert told[False].endswith("; no timetable that bends no more can grant more than 95.0 %.")
    kept = _sentences(planned, granted=90, best=95, wishes_proved=True, keeps=True)[0]
    assert kept.endswith("No timetable that keeps as much of the previous week and bends no more can grant more.")


def test_rules_that_are_never_bent_come_before_all(small: PlannedWeek) -> None:
    """A timetable edited by hand may put somebody in two places: then it cannot be held."""
    findings = (Finding("days", POLICY, "P001", 1, "days"), Finding("one_place", STRUCTURAL, "P002", 1, "sessions"))
    assert quality_sentences(replace(small, findings=findings))[-1] == (
        "This timetable cannot be held as it is: rules that are never bent are broken in 1 place."
    )
