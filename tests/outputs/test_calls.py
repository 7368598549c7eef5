"""Calls, marks and the list that goes with a repaired week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from repair_cases import off, published, repaired

from models.clinic import TimeOff, When
from models.result import PlannedWeek
from outputs.call_list import call_lines, call_parts, nothing_changes, unchanged_line
from outputs.calls import clinician_calls, patient_calls
from outputs.changed import PARTS, change_text
from outputs.marks import CHANGED
from outputs.moves import moved_sentences
from outputs.patient_grids import patient_grids
from outputs.workbook import write_workbook

Sheet = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def sick() -> PlannedWeek:
    """Birch, who leads and co-leads groups and sees P4, is away on Monday."""
    return repaired(off("Birch", 0))


@pytest.fixture(scope="module")
def sheets(sick: PlannedWeek, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Sheet]:
    """The sheets of the workbook as rows of values."""
    path = tmp_path_factory.mktemp("calls") / "repaired.xlsx"
    write_workbook(sick, path)
    book = openpyxl.load_workbook(path)
    return lambda name: list(book[name].iter_rows(values_only=True))


def test_a_call_for_each_patient_moved(sick: PlannedWeek) -> None:
    """Whoever is moved is called, in order of the week, from what to what."""
    calls = patient_calls(sick, published())
    assert sick.moved is not None
    assert [call.who for call in calls] == [move.who for move in sick.moved.patients]
    first = calls[0].changes[0]
    assert (first.when, first.was) == ("Mon 30 Nov 9:00-10:00", "Process with Birch, R1")
    assert first.now == "Process with Ash, R1"


def test_the_new_time_is_said(sick: PlannedWeek) -> None:
    """A session that moves to another time says so; the changes of a person are in order of time."""
    fourth = next(call for call in patient_calls(sick, published()) if call.who == "P4")
    assert any("Case management with Birch" in change.was + change.now for change in fourth.changes)
    slots = [(change.slot.date, change.slot.span) for change in fourth.changes]
    assert slots == sorted(slots)


def test_who_is_away_is_not_told_so(sick: PlannedWeek) -> None:
    """The absent clinician is called only for what changes while they are there."""
    birch = [call for call in clinician_calls(sick, published()) if call.who == "Birch"]
    assert all(change.slot.weekday != 0 for call in birch for change in call.changes)


def test_an_absent_patient_is_not_told_so() -> None:
    """P2 knows of being away on Tuesday; the therapist does not."""
    planned = repaired(off("P2", 1))
    changes = [c for call in patient_calls(planned, published()) for c in call.changes]
    assert all(change.slot.weekday != 1 for change in changes)
    assert "Ash" in {call.who for call in clinician_calls(planned, published())}


CLOSED = TimeOff("Everyone", "everyone", When((2,)))


@pytest.mark.parametrize("away", [(), ("P1", "Ash")])
def test_a_closed_day_is_told(away: tuple[str, ...]) -> None:
    """Everybody with a session then has to know, but for those who are off themselves."""
    planned = repaired(CLOSED, *(off(who, 2) for who in away))
    calls = (*patient_calls(planned, published()), *clinician_calls(planned, published()))
    told = {call.who for call in calls if any(change.slot.weekday == 2 for change in call.changes)}
    assert told == {"P1", "P2", "P4", "Ash", "Birch", "Cedar"} - set(away)


def test_what_nobody_covers_comes_first() -> None:
    """With all staff away, the gaps are named above the calls, and the patient hears NOT COVERED."""
    planned = repaired(*(off(who, 0) for who in ("Ash", "Birch", "Cedar")))
    first, *_ = call_parts(planned)
    assert first.title == "Nobody could be found for"
    assert any(line.endswith("Morning B1: P2") for line in first.lines)
    assert any("-> NOT COVERED" in line for line in call_lines(planned))


def test_a_room_alone_needs_no_call() -> None:
    """A closed room is a matter of signs."""
    planned = repaired(off("R1", 0))
    assert [part.title for part in call_parts(planned)] == ["Only the room changes: no call, but change the signs"]
    assert "    Mon 30 Nov 9:00-10:00  R1 -> R2" in call_lines(planned)


def test_no_list_without_a_published_timetable(small: PlannedWeek) -> None:
    """A week planned anew has no calls, no marks and no sheet for them."""
    assert call_parts(small) == []
    assert not nothing_changes(small)
    assert {change_text(small, session) for session in small.timetable.sessions} == {""}


def test_nothing_changes() -> None:
    """A week in which all stays is known as such; one with another room is not."""
    assert nothing_changes(repaired(off("Cedar", 1)))
    assert not nothing_changes(repaired(off("R1", 0)))


def test_the_summary_says_what_is_proved(sick: PlannedWeek) -> None:
    """Nobody can do with fewer, or it is not known, and how many must be; a repair without moves needs no proof."""
    assert sick.repair is not None
    against = "Against the published timetable, 3 patients and 3 clinicians are moved"
    assert moved_sentences(sick) == [f"{against}; no timetable that bends the rules no more moves fewer patients."]
    unsure = replace(sick, repair=replace(sick.repair, least=1))
    assert moved_sentences(unsure) == [f"{against}; at least 1 patient must be; whether fewer would do is not known."]
    assert moved_sentences(repaired(off("R1", 0))) == ["Against the published timetable, nobody is moved."]


def test_what_differs_is_said(sick: PlannedWeek) -> None:
    """New, or which parts of the session differ; seen by a person only their own sessions count."""
    session = next(s for s in published().sessions if s.type == "CBT" and s.heads == 3)
    assert change_text(sick, session) == ""
    assert change_text(sick, replace(session, room="R2")) == "room"
    assert change_text(sick, replace(session, clinicians=("Ash",), room="R2")) == "clinicians; room"
    assert change_text(sick, replace(session, patients=("P1",)), parts=tuple(PARTS)) == "patients"
    assert change_text(sick, replace(session, patients=("P3",)), "P3") == "new"
    assert change_text(sick, replace(session, type="Art")) == "new"


def test_changed_entries_are_marked(sick: PlannedWeek) -> None:
    """On a patient's page, what is new to this patient is marked, and nothing else."""
    marked = {
        grid.title: [e.heading for s in grid.sections for r in s.rows for stack in r.days for e in stack if e.changed]
        for grid in patient_grids(sick)
    }
    assert marked["P1"] == ["Process", "CBT"]
    assert marked["P3"] == []


def test_the_workbook_shows_it_all(sheets: Callable[[str], Sheet]) -> None:
    """A sheet of calls, marks that do not depend on colour, and a column for programs."""
    calls = [row for row in sheets("Calls") if row[1]]
    assert {"P1", "P2", "P4"} <= {row[1] for row in calls}
    header, *sessions = sheets("Sessions")
    changed = {(row[2], row[8]): row[header.index("Changed")] for row in sessions}
    assert changed["Mon", "Process"] == "clinicians; patients"
    assert changed["Tue", "CBT"] is None
    shown = [str(cell) for row in sheets("Week") for cell in row if cell]
    assert any(text.startswith(CHANGED.sign) and "Process" in text for text in shown)


def test_a_week_planned_anew_has_no_such_sheet(small: PlannedWeek, tmp_path: Path) -> None:
    """There is nobody to call, and nothing stands in the column Changed."""
    write_workbook(small, tmp_path / "new.xlsx")
    book = openpyxl.load_workbook(tmp_path / "new.xlsx")
    header, *rows = book["Sessions"].iter_rows(values_only=True)
    assert {row[header.index("Changed")] for row in rows} == {None}
    assert "Calls" not in book.sheetnames


def test_what_stays_bent_is_said_where_nothing_changes() -> None:
    """A hole in the published week moves nobody, but nobody reads that the week can be held as it is."""
    hole = next(s for s in published().sessions if s.type == "CBT" and s.patients == ("P2",))
    holed = replace(published(), sessions=tuple(s for s in published().sessions if s != hole))
    assert "can be held as it is" in unchanged_line(repaired(off("Cedar", 1)), Path("week.xlsx"))
    assert "rules in 1 place already" in unchanged_line(repaired(timetable=holed), Path("week.xlsx"))
