"""What the terminal says of faults, warnings, shortages, an audit and errors: plain lines, each with its cell."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path

from models.errors import ChangeError, Fault, NoTimetableError, NoTimetableInTimeError, SchedulerError, WorkbookError
from models.findings import STRUCTURAL, Finding, ScoredWish, Shortage
from models.located import cells_of
from models.timetable import Timetable
from models.week import Week
from outputs.text_fit import clean, shorten
from outputs.words import count_text, date_text, finding_text, person_text, wish_text

IMPOSSIBLE, BENT = NoTimetableError.exit_code, 6
"""Exit codes where no timetable is possible, and of a timetable that bends or breaks rules."""

_WRITTEN = "Any file that was written before is complete."
_ROOT = Path(__file__).resolve().parents[1]
_OURS = ("models", "inputs", "optimizer", "outputs", "commands", "cli.py")
_MOST_CHARACTERS, _MOST_CELLS = 400, 3


def failure(error: BaseException) -> tuple[list[str], int]:
    """What ended a command, in plain words, and its exit code; of a mistake of ours never what was in a cell.

    Ctrl-C while a library is loaded comes as an error of the library, with Ctrl-C as its cause.
    """
    if isinstance(error, KeyboardInterrupt) or isinstance(error.__cause__, KeyboardInterrupt):
        return [f"Stopped. {_WRITTEN}"], NoTimetableInTimeError.exit_code
    if isinstance(error, ChangeError):
        return _listed("These changes cannot be made; nothing was done:", map(str, error.faults)), error.exit_code
    if isinstance(error, WorkbookError):
        heading = f"Please mend {_things(len(error.faults), 'fault')} in the workbook first; nothing was done:"
        warnings = warning_lines(error.warnings, "in the workbook")
        return [*_listed(heading, map(str, error.faults)), *warnings], error.exit_code
    if isinstance(error, NoTimetableError):
        return _listed("No timetable is possible, because these clash:", map(str, error.clashes)), error.exit_code
    if isinstance(error, SchedulerError):
        return [clean(line) for line in str(error).splitlines()], error.exit_code
    return _mistake(error), SchedulerError.exit_code


def warning_lines(warnings: Sequence[Fault], where: str) -> list[str]:
    """What is doubtful, and `where`, such as "in the workbook"; no lines if nothing is."""
    return _listed(f"{_things(len(warnings), 'warning')} {where}:", map(str, warnings)) if warnings else []


def broken_lines(broken: Sequence[tuple[str, Finding]]) -> list[str]:
    """Rules that the previous timetable breaks, each with the cell; no lines if there are none."""
    lines = [f"{cell}: {finding.rule}: {finding_text(finding)}" for cell, finding in broken]
    heading = f"The previous timetable breaks rules in {_things(len(lines), 'place')}; what breaks a rule is not kept:"
    return _listed(heading, lines) if lines else []


def counted(shortages: Sequence[Shortage]) -> tuple[list[str], int]:
    """What counting proves, what is worst first, and its exit code; no lines and 0 if it proves nothing."""
    never = [_shortage_text(s) for s in shortages if s.tier == STRUCTURAL]
    bent = [_shortage_text(s) for s in shortages if s.tier != STRUCTURAL]
    lines = [
        *(_listed("No timetable is possible, counting alone shows it:", never) if never else []),
        *(_listed("Not every rule can be kept, counting alone shows it:", bent) if bent else []),
    ]
    return lines, IMPOSSIBLE if never else BENT if bent else 0


def left_out_lines(patients: Sequence[str]) -> list[str]:
    """Patients who come this week but are not in a published timetable, and how to give them a place."""
    if not patients:
        return []
    verb, them = ("is", "the patient") if len(patients) == 1 else ("are", "them")
    return [
        f"{', '.join(patients)} {verb} not in the timetable, and {verb} left without a place; "
        f"--admit {patients[0] if len(patients) == 1 else 'all'} gives {them} one."
    ]


def week_line(week: Week) -> str:
    """The week and how many patients it has: "Week of Mon 30 Nov 2026: 40 patients"."""
    return f"Week of {date_text(week.monday, year=True)}: {count_text(len(week.attending), 'patients')}"


def audit_lines(
    week: Week, timetable: Timetable, findings: Sequence[Finding], scored: Iterable[ScoredWish], granted: float
) -> list[str]:
    """Every rule broken, with the timetable's cells, and every wish not granted; `granted` is percent of the weight."""
    broken = [
        f"{_at(_listing(cells_of(finding, timetable)))}{finding.rule}: {finding_text(finding, week)}"
        for finding in findings
    ]
    missed = [
        f"{person_text(week, s.wish.who)}, {wish_text(s)}"
        for s in scored
        if s.wish.asked and s.wish.weight and s.granted < 1
    ]
    return [
        f"{week_line(week)}, {count_text(len(timetable.sessions), 'sessions')}.",
        *(_listed(f"Rules broken in {_things(len(broken), 'place')}:", broken) if broken else ["Every rule is kept."]),
        f"Wishes granted: {granted:.1f} %.",
        *(_listed("Wishes not granted:", missed) if missed else []),
    ]


def _listed(heading: str, texts: Iterable[str]) -> list[str]:
    return [heading, *(f"  {clean(shorten(text, _MOST_CHARACTERS))}" for text in texts)]


def _things(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _shortage_text(shortage: Shortage) -> str:
    where = _at(shortage.cell)
    return f"{where}{shortage.rule}: {shortage.text}" if shortage.rule else f"{where}{shortage.text}"


def _at(cell: str) -> str:
    return f"{cell}: " if cell else ""


def _listing(cells: Sequence[str]) -> str:
    """ "Sessions!J12, Sessions!J15", of many the first ones and how many more."""
    named, more = cells[:_MOST_CELLS], len(cells) - _MOST_CELLS
    return f"{', '.join(named)} and {_things(more, 'more cell')}" if more > 0 else ", ".join(named)


def _mistake(error: BaseException) -> list[str]:
    return [
        f"The program made a mistake ({type(error).__name__} at {_place(error)}). It is not your fault.",
        f"{_WRITTEN} Please report these lines; they hold nothing from your workbook.",
        "With IOP_DEBUG=1 the program shows more, which may hold names of people.",
    ]


def _place(error: BaseException) -> str:
    """The last line of our own code that the error came through."""
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    own = [(file.relative_to(_ROOT), line) for file, line in frames if file.is_relative_to(_ROOT)]
    places = [f"{file.as_posix()} line {line}" for file, line in own if file.parts[0] in _OURS]
    return places[-1] if places else "an unknown place"
