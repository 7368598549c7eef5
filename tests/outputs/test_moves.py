"""Who is moved against the previous timetable, as the summary tells it."""

from __future__ import annotations

from dataclasses import replace

from rule_cases import DAY, bare, case
from small import patient

from models.clinic import Clinic
from models.moved import Move, Moved
from models.result import PlannedWeek, Quality
from outputs.moves import moved_lines, moved_sentences
from outputs.summary import summary_lines_of
from outputs.terminal import summary_lines

QUALITY = Quality(100, 100, 100, 0, True, True, 1, 1, 1, "OR-Tools")
SESSIONS = case(bare(), *DAY).timetable.sessions


def planned(change: Moved | None, clinic: Clinic | None = None) -> PlannedWeek:
    """A week after DAY in which these people are moved."""
    of = case(clinic or bare(), *DAY, before=case(bare(), *DAY))
    return PlannedWeek(of.week, of.timetable, (), (), (), QUALITY, change)


def test_nothing_is_said_without_a_previous_timetable() -> None:
    """Neither sentences nor lines."""
    assert (moved_sentences(planned(None)), moved_lines(planned(None))) == ([], [])


def test_nobody() -> None:
    """Said in so many words."""
    assert moved_sentences(planned(Moved((), ()))) == ["Against the previous timetable, nobody is moved."]


def test_against_the_timetable_from_which_a_scenario_begins() -> None:
    """It is not one of before."""
    begun = planned(Moved((), ()))
    assert begun.week.previous is not None
    week = replace(begun.week, previous=replace(begun.week.previous, wished=False))
    assert moved_sentences(replace(begun, week=week)) == ["Against the timetable as it is, nobody is moved."]


def test_who_and_why_on_the_terminal_and_in_the_workbook() -> None:
    """Patients by name, first; the number of sessions that differ; who came and left in one line."""
    clinic = bare(patients=(patient("P1", 1, name="Robin Test"), patient("P2", 1)))
    clinic = replace(clinic, clinicians=tuple(c for c in clinic.clinicians if c.name != "Birch"))
    moves = Move("P1", SESSIONS, (), "now attends 1 day instead of 2"), Move("Ash", (), SESSIONS[:1], "sessions of P1")
    change = Moved(moves[:1], moves[1:], ("P3",), ("P4", "P5"))
    week = planned(change, clinic)
    sentences = [
        "Against the previous timetable, 1 patient and 1 clinician are moved.",
        "New this week: P3. No longer attending: P4, P5. No longer in the clinic: Birch.",
    ]
    lines = [
        "P1 Robin Test: now attends 1 day instead of 2 (2 sessions differ)",
        "Ash: sessions of P1 (1 session differs)",
    ]
    assert moved_sentences(week) == sentences
    assert [f"{who}: {why}" for who, why in moved_lines(week)] == lines
    told = summary_lines(week, has_sheets=True)
    assert told[told.index("Moved, and why:") + 1 :][:2] == [f"  {line}" for line in lines]
    assert set(sentences) <= set(told)
    rows = [f"{line.label}: {line.value}" for line in summary_lines_of(week)]
    assert {f"Moved: {line}" for line in lines} <= set(rows)
