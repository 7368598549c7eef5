"""What can go wrong, each with the exit code that the command line returns.

SchedulerError
├── WorkbookError          faults in a workbook, every one with its cell      (3)
│   └── ChangeError        changes of scenarios that cannot be made      (2, 3)
├── OutputError            a file cannot be written where it was asked        (2)
├── ClusterError           other machines cannot be asked to solve            (2)
├── NoTimetableError       facts that clash: none is possible                 (4)
├── NoTimetableInTimeError none found in the time given                       (5)
│   └── StoppedError       stopped by the user before the first               (5)
└── AuditMismatchError     a timetable of ours breaks a rule: our bug         (1)
"""

from __future__ import annotations

from dataclasses import dataclass


class SchedulerError(Exception):
    """Base of all errors that users see."""

    exit_code = 1


@dataclass(frozen=True)
class Fault:
    """Something wrong (or, as a warning, doubtful) in a workbook: the cell, what is wrong, how to mend it."""

    cell: str
    text: str

    def __str__(self) -> str:
        return f"{self.cell}: {self.text}" if self.cell else self.text


class WorkbookError(SchedulerError):
    """A workbook with faults; all of them are reported together, with what else is doubtful in it."""

    exit_code = 3

    def __init__(self, faults: list[Fault], warnings: tuple[Fault, ...] = ()) -> None:
        self.faults = tuple(faults)
        self.warnings = warnings
        super().__init__("\n".join(str(f) for f in faults))


class OutputError(SchedulerError):
    """A file cannot be written where it was asked; the message says why and what to do."""

    exit_code = 2


class ChangeError(WorkbookError):
    """Changes or scenarios that cannot be made: rows of the workbook (3), or as written on the command line (2).

    The `cell` of a fault of the command line is what was written.
    """

    def __init__(self, faults: list[Fault], in_workbook: bool) -> None:
        super().__init__(faults)
        self.in_workbook = in_workbook
        self.exit_code = WorkbookError.exit_code if in_workbook else OutputError.exit_code


class ClusterError(SchedulerError):
    """The cluster cannot be reached, or its machines are not set up for the work; the message says what to do."""

    exit_code = 2


class NoTimetableError(SchedulerError):
    """Facts of the workbook clash, so that no timetable exists, not even with policies bent."""

    exit_code = 4

    def __init__(self, clashes: list[Fault]) -> None:
        self.clashes = tuple(clashes)
        super().__init__("\n".join(str(c) for c in clashes))


class NoTimetableInTimeError(SchedulerError):
    """No timetable was found in the time given; whether one exists is not known."""

    exit_code = 5


class StoppedError(NoTimetableInTimeError):
    """The user stopped the search before a first timetable was found."""


class AuditMismatchError(SchedulerError):
    """The audit found a rule broken that the solver did not declare bent: nothing is written."""

    exit_code = 1
