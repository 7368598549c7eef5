"""What changed between two timetables, in plain words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from rule_cases import bare, case

from models.timetable import Timetable
from outputs.diff import GONE, NEW, OTHER, Diff, diff_lines, diff_of
from outputs.diff_workbook import write_diff

BEFORE = ("Mon B1 CBT Ash R1 P1 P2", "Mon B2 Process Birch R1 P1 P2", "Tue B1 CBT Ash R1 P1")
AFTER = ("Mon B1 CBT Cedar R1 P1 P2", "Mon B2 Process Birch R2 P2 P3", "Wed B1 CBT Ash R1 P1")


def week(*lines: str) -> Timetable:
    """A timetable of the bare clinic."""
    return case(bare(), *lines).timetable


@pytest.fixture
def diff() -> Diff:
    """From BEFORE to AFTER."""
    return diff_of(week(*BEFORE), week(*AFTER))


def test_nothing_differs() -> None:
    """Said as such."""
    lines = diff_lines(diff_of(week(*BEFORE), week(*reversed(BEFORE))))
    assert lines == ["Two timetables of the week of Mon 30 Nov 2026.", "Nothing differs."]


def test_a_week_without_sessions_has_no_date() -> None:
    """As one in which the clinic is closed all through."""
    closed = Timetable((), {})
    assert diff_of(week(*BEFORE), closed).sentences[:1] == (
        "From the week of Mon 30 Nov 2026 to a week without sessions.",
    )
    assert diff_of(closed, closed).sentences == ("Two timetables of a week without sessions.", "Nothing differs.")


def test_everything_that_differs_by_person_and_by_session(diff: Diff) -> None:
    """Who, from what and to what, in order of the week."""
    assert diff_lines(diff) == [
        "Two timetables of the week of Mon 30 Nov 2026.",
        "Moved: 2 patients and 2 clinicians.",
        "Only in the second: P3.",
        "Patients:",
        "  P1",
        "    Days: now Mon; Wed; before Mon; Tue",
        "    Mon 9:00-10:00 Morning B1: now CBT with Cedar in R1; before CBT with Ash in R1",
        "    Mon 10:15-11:15 Morning B2: no longer: Process with Birch in R1",
        "    Tue 9:00-10:00 Morning B1: no longer: CBT with Ash in R1",
        "    Wed 9:00-10:00 Morning B1: new: CBT with Ash in R1",
        "  P2",
        "    Mon 9:00-10:00 Morning B1: now CBT with Cedar in R1; before CBT with Ash in R1",
        "Clinicians:",
        "  Cedar",
        "    Mon 9:00-10:00 Morning B1: new: CBT with Cedar in R1",
        "  Ash",
        "    Mon 9:00-10:00 Morning B1: no longer: CBT with Ash in R1",
        "    Tue 9:00-10:00 Morning B1: no longer: CBT with Ash in R1",
        "    Wed 9:00-10:00 Morning B1: new: CBT with Ash in R1",
        "Sessions:",
        "  Mon 9:00-10:00 Morning B1",
        "    CBT: now with Cedar; before with Ash",
        "  Mon 10:15-11:15 Morning B2",
        "    Process: now in R2; with P3; before in R1; with P1",
        "  Tue 9:00-10:00 Morning B1",
        "    CBT: no longer: CBT with Ash in R1, P1",
        "  Wed 9:00-10:00 Morning B1",
        "    CBT: new: CBT with Ash in R1, P1",
    ]


def test_a_patient_more_or_less_in_a_session() -> None:
    """What is not there on the other side is said."""
    (line,) = diff_of(week(BEFORE[0]), week("Mon B1 CBT Ash R1 P1 P2 P3")).sessions
    assert (line.what, line.before, line.after) == (OTHER, "without them", "with P3")


def test_the_workbook_has_the_same_lines_in_colour(diff: Diff, tmp_path: Path) -> None:
    """A sheet each, a sign and a colour for what is new, no longer or changed; texts stay texts."""
    write_diff(diff, tmp_path / "diff.xlsx")
    book = openpyxl.load_workbook(tmp_path / "diff.xlsx")
    for name, lines in (("Patients", diff.patients), ("Clinicians", diff.clinicians), ("Sessions", diff.sessions)):
        rows = [[cell.value or "" for cell in row] for row in book[name].iter_rows(min_row=6)]
        signs = {NEW: "+", GONE: "−", OTHER: "∆"}
        assert rows == [[o.who, o.when, f"{signs[o.what]} {o.what}", o.before, o.after] for o in lines]


def test_a_print_in_grey_tells_the_colours_apart(diff: Diff, tmp_path: Path) -> None:
    """By lightness: 5 of 100 and more between any two of the three."""
    write_diff(diff, tmp_path / "diff.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "diff.xlsx")["Patients"].iter_rows(min_row=6))
    greys = sorted(_grey(fill) for fill in {row[2].fill.fgColor.rgb for row in rows})
    assert len(greys) == 3
    assert all(darker + 5 <= lighter for darker, lighter in pairwise(greys))


def _grey(rgb: str) -> float:
    """How light a colour is in a print in grey: 0 is black, 100 white."""
    red, green, blue = (int(rgb[-6:][n : n + 2], 16) for n in (0, 2, 4))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 2.55


def test_days_and_own_clinicians_count_without_a_session() -> None:
    """An edit of the sheet Assignments alone is a change of the patient."""
    before = week(BEFORE[0])
    p1 = before.assignments["P1"]
    after = Timetable(before.sessions, {**before.assignments, "P1": replace(p1, days=(), own={"Therapist": "Ash"})})
    diff = diff_of(before, after)
    assert diff_lines(diff)[1:] == [
        "Moved: 0 patients and 0 clinicians.", "Patients:", "  P1", "    Days: no longer: Mon",
        "    Own therapist: new: Ash",
    ]  # fmt: skip
