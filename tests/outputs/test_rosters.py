"""Sign-in sheets."""

from __future__ import annotations

from collections import Counter

from models.result import PlannedWeek
from outputs.rosters import rosters


def test_every_patient_signs_for_every_session(small: PlannedWeek) -> None:
    """As many lines per patient as sessions."""
    lines = Counter(line.patient for roster in rosters(small) for line in roster.lines)
    assert lines == {p: len(held) for p, held in small.timetable.of_patient.items()}


def test_each_group_session_has_its_own_sheet(small: PlannedWeek) -> None:
    """Day, time and type in the title; place, clinicians and heads below."""
    groups = [r for r in rosters(small) if "Individual sessions" not in r.title]
    assert len(groups) == sum(s.is_group for s in small.timetable.sessions)
    assert groups[0].title == "Mon 30 Nov · 9:00-9:50 · CBT"
    assert groups[0].note == "Morning Block 1, Rivera, Room 1, 2 patients"


def test_individual_sessions_of_a_day_share_their_clinicians_sheet(small: PlannedWeek) -> None:
    """One sheet per clinician and day, each line with time and session."""
    titles = [r.title for r in rosters(small) if "Individual sessions" in r.title]
    assert len(titles) == len(set(titles))
    line = next(r for r in rosters(small) if "Individual sessions" in r.title).lines[0]
    assert line.session in ("Therapy", "Case management")


def test_sheets_follow_the_days(small: PlannedWeek) -> None:
    """All of Monday before anything of Tuesday."""
    days = [roster.title[:3] for roster in rosters(small)]
    assert days == sorted(days, key=["Mon", "Tue", "Wed", "Thu", "Fri"].index)
