"""What the terminal says of faults, warnings, shortages, audits and errors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.errors import ChangeError, Fault, NoTimetableError, OutputError, SchedulerError, WorkbookError
from models.findings import POLICY, STRUCTURAL, Finding, Shortage
from models.result import PlannedWeek
from models.source import Source
from outputs.messages import audit_lines, broken_lines, counted, failure, warning_lines, week_line

CLASH = Shortage("Locks are kept", STRUCTURAL, "two at one time", "Locks!A2")
SHORT = Shortage("Caseloads are kept", POLICY, "9 patients for 8 places")
EMPTY = "  the file is empty"
FAULTS = [Fault("Rooms!B2", "is no room"), Fault("", "the file is empty")]


@pytest.mark.parametrize(
    ("error", "lines", "code"),
    [
        (
            WorkbookError(FAULTS),
            [
                "Please mend 2 faults in the workbook first; nothing was done:",
                "  Rooms!B2: is no room",
                EMPTY,
            ],
            3,
        ),
        (
            WorkbookError(FAULTS[1:], (Fault("Rooms!B3", "looks odd"),)),
            [
                "Please mend 1 fault in the workbook first; nothing was done:",
                EMPTY,
                "1 warning in the workbook:",
                "  Rooms!B3: looks odd",
            ],
            3,
        ),
        (
            NoTimetableError([Fault("Locks!A2", "P1 is on Mon")]),
            ["No timetable is possible, because these clash:", "  Locks!A2: P1 is on Mon"],
            4,
        ),
        (
            ChangeError([Fault("close room: R9", "there is no room called R9")], in_workbook=False),
            ["These changes cannot be made; nothing was done:", "  close room: R9: there is no room called R9"],
            2,
        ),
        (OutputError("No room\nleft."), ["No room", "left."], 2),
        (SchedulerError("Odd."), ["Odd."], 1),
        (KeyboardInterrupt(), ["Stopped. Any file that was written before is complete."], 5),
    ],
)
def test_failures(error: BaseException, lines: list[str], code: int) -> None:
    """Each kind in its words, with the exit code of its kind."""
    assert failure(error) == (lines, code)


def test_ctrl_c_while_a_library_is_loaded() -> None:
    """It comes as an error of the library's, and is no mistake of ours."""
    error = ImportError("initialization failed")
    error.__cause__ = KeyboardInterrupt()
    assert failure(error) == failure(KeyboardInterrupt())


def test_a_mistake_of_ours_names_its_place_and_no_person() -> None:
    """The place is the last line of our own code; what the error says may be a cell and is kept back."""
    with pytest.raises(AttributeError) as caught:
        week_line("Quinn Alder")  # type: ignore[arg-type]
    mistake = caught.value
    lines, code = failure(mistake)
    assert code == 1
    assert "outputs/messages.py line " in lines[0]
    assert lines[1].startswith("Any file that was written before is complete. Please report")
    assert "Quinn" not in "".join(lines)


def test_a_mistake_outside_our_code_has_no_place() -> None:
    """An error that never came through our code says so."""
    assert "(ValueError at an unknown place)" in failure(ValueError("secret"))[0][0]


def test_warnings_are_counted_and_listed() -> None:
    """Without warnings nothing is said."""
    assert warning_lines([], "in the workbook") == []
    assert warning_lines(FAULTS, "in the workbook")[0] == "2 warnings in the workbook:"
    assert warning_lines(FAULTS[:1], "for this week") == ["1 warning for this week:", "  Rooms!B2: is no room"]


@pytest.mark.parametrize(("found", "code"), [((), 0), ((SHORT,), 6), ((SHORT, CLASH), 4)])
def test_shortages_decide_the_code(found: tuple[Shortage, ...], code: int) -> None:
    """Nothing proved is nothing said; what makes every timetable impossible comes first."""
    lines, told = counted(found)
    assert told == code
    assert [line for line in lines if line.startswith("  ")] == [
        *(["  Locks!A2: Locks are kept: two at one time"] if CLASH in found else []),
        *(["  Caseloads are kept: 9 patients for 8 places"] if found else []),
    ]


def test_a_cell_cannot_write_on_the_terminal() -> None:
    """Control characters are taken out, long texts cut and put on one line."""
    lines = warning_lines([Fault("Rooms!A2", "\x1b[31mred\n" + "x" * 900)], "in the workbook")
    assert len(lines) == 2
    assert "\x1b" not in lines[1]
    assert len(lines[1]) <= 402


def test_an_audit_without_findings(small: PlannedWeek) -> None:
    """Week, rules, the share of wishes, and each wish that is not granted by patient."""
    lines = audit_lines(small.week, small.timetable, (), small.wishes, 66.66)
    assert lines[:3] == [
        f"Week of Mon 30 Nov 2026: 6 patients, {len(small.timetable.sessions)} sessions.",
        "Every rule is kept.",
        "Wishes granted: 66.7 %.",
    ]
    assert "  P001 Example Patient 1, Groups: Art therapy (No seat is left)" in lines


def test_an_audit_names_what_is_broken(bent: PlannedWeek) -> None:
    """The rule, who and where, with a name; all wishes granted need no line."""
    finding = Finding("Caseloads are kept", POLICY, "P001", 2, "patients")
    lines = audit_lines(bent.week, bent.timetable, [finding], (), 100)
    assert lines[1:3] == ["Rules broken in 1 place:", "  Caseloads are kept: P001 Example Patient 1: 2 patients"]
    assert lines[-1] == "Wishes granted: 100.0 %."


def test_an_audit_names_the_cell(bent: PlannedWeek) -> None:
    """Where the sheet Sessions has one."""
    first = replace(bent.timetable.sessions[0], source=Source("Sessions", 2, {"Clinicians": "J"}))
    timetable = replace(bent.timetable, sessions=(first,))
    finding = Finding("Rule", POLICY, first.clinicians[0], 1, "sessions", first.slot.date)
    lines = audit_lines(bent.week, timetable, [finding], (), 100)
    assert lines[2].startswith(f"  Sessions!J2: Rule: {first.clinicians[0]}, ")


def test_what_the_previous_timetable_breaks_has_its_cell() -> None:
    """Nothing is said where it breaks nothing."""
    assert broken_lines([]) == []
    assert broken_lines([("Sessions!J2", Finding("Rule", POLICY, "Ash", 1, "sessions"))]) == [
        "The previous timetable breaks rules in 1 place; what breaks a rule is not kept:",
        "  Sessions!J2: Rule: Ash: 1 session",
    ]
