"""What `iop what-if` does: read the scenarios of one or more clinics, plan them, compare, write."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from commands.tell import tell
from inputs.change_targets import planned_monday
from inputs.reader import ClinicFile, read_clinic
from inputs.scenarios import changed, gathered
from models.calendar import monday_of
from models.clinic import Clinic
from models.errors import ChangeError, Fault, StoppedError, WorkbookError
from models.result import Answer, Refusal
from models.scenario import Case, Scenario
from optimizer.answers import answers, runner
from optimizer.kept import keeping
from optimizer.options import Options
from optimizer.scenarios import Question, base_question, case_of
from optimizer.tasks import Task
from outputs.messages import warning_lines
from outputs.scenario_progress import showing_scenarios
from outputs.words import date_text

Runner = Callable[[Sequence[Task]], list[Answer]]
"""Gives the answers to tasks, in their order."""
KEPT = ".iop-what-if"
_NO_CLINIC = re.compile(r"-(timetable|what-if|forecast)-(\d{4}-\d\d-\d\d|weeks)|^iop-demo-timetable|^~\$")
STOPPED = "Stopped before there was anything to compare; the same command goes on from there."
UNFINISHED = "What is finished is kept: the same command plans only the rest."


@dataclass(frozen=True)
class Wanted:
    """What is asked of one clinic: the week that holds `date`, as it is and in scenarios."""

    date: dt.date
    base: Question
    questions: tuple[Question, ...] = ()

    @property
    def monday(self) -> dt.date:
        """The Monday of the week."""
        return monday_of(self.date)


def read_wanted(
    files: Sequence[Path], week: dt.date | None, seed: int, choose: Callable[[Clinic], Iterable[Scenario]]
) -> list[Wanted]:
    """The scenarios that `choose` picks for the clinic of each file, with the clinic after their changes.

    Raises ChangeError with every change of any clinic that cannot be made, and WorkbookError where the clinics ask for
    different weeks and none is given.
    """
    wrong: list[ChangeError] = []
    clinics = [(name, _clinic(file, name, week)) for file, name in _named(files).items()]
    _refuse_two_weeks(clinics)
    found = [_wanted(name, clinic, seed, choose, wrong) for name, clinic in clinics]
    if wrong:
        raise gathered(wrong)
    return found


def clinics_among(files: Sequence[Path]) -> Sequence[Path]:
    """The clinics' workbooks, each once.

    What the program wrote beside them, and what Excel has open, is passed over: clinics/*.xlsx means them too.
    """
    once = list(dict.fromkeys(files))
    clinics = [file for file in once if not _NO_CLINIC.search(file.stem)] or once
    tell([f"{file} is no clinic's workbook by its name and is passed over." for file in once if file not in clinics])
    return clinics


def _named(files: Sequence[Path]) -> dict[Path, str]:
    """What the clinic of each file is called: as the file, with its folder where two are alike; one alone, nothing."""
    stems = Counter(file.stem for file in files)
    full = {file: file.stem if stems[file.stem] == 1 else str(file.with_suffix("")) for file in files}
    return full if len(full) > 1 else dict.fromkeys(full, "")


def _clinic(file: Path, name: str, week: dt.date | None) -> Clinic:
    """The clinic of the file, its Week of set to the planned week."""
    read = _read(file, name)
    tell(warning_lines(read.warnings, f"in {file}"))
    date = week or read.clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7)
    return replace(read.clinic, settings=replace(read.clinic.settings, week_of=date))


def _refuse_two_weeks(clinics: Sequence[tuple[str, Clinic]]) -> None:
    """WorkbookError with each clinic that asks for another week than the first."""
    first, monday = clinics[0][0], planned_monday(clinics[0][1])
    faults = [
        Fault(
            f"{name}: {clinic.settings.cells.get('Week of', 'Settings')}",
            f"asks for the week of {date_text(planned_monday(clinic), year=True)}, but {first} for that of "
            f"{date_text(monday, year=True)}; give --week {monday} to compare them in one week",
        )
        for name, clinic in clinics
        if planned_monday(clinic) != monday
    ]
    if faults:
        raise WorkbookError(faults)


def _wanted(
    name: str, clinic: Clinic, seed: int, choose: Callable[[Clinic], Iterable[Scenario]], wrong: list[ChangeError]
) -> Wanted:
    questions = []
    for scenario in choose(clinic):
        try:
            questions.append(Question(name, scenario, changed(clinic, scenario.changes, seed), clinic))
        except ChangeError as error:
            wrong.append(error)
    return Wanted(planned_monday(clinic), base_question(name, clinic), tuple(questions))


def _read(file: Path, name: str) -> ClinicFile:
    """The clinic; of several, faults say in which they are."""
    try:
        return read_clinic(file)
    except WorkbookError as error:
        faults = [replace(fault, cell=f"{name}: {fault.cell}" if name else fault.cell) for fault in error.faults]
        raise WorkbookError(faults, error.warnings) from error


@contextmanager
def planning(folder: Path, cluster: str | None) -> Iterator[Runner]:
    """Has tasks answered by this machine or by a cluster, and tells how far they are.

    What is finished is kept in a hidden folder in `folder` until all is, so that a run that was ended can go on there.
    """
    run = runner(cluster)
    with keeping(folder / KEPT) as kept:

        def answered(tasks: Sequence[Task]) -> list[Answer]:
            with showing_scenarios(len(tasks)) as watch:
                return [found for _, found in answers(tasks, kept, watch, run)]

        yield answered
        if not kept.is_complete:
            tell([UNFINISHED])


def compare(wanted: Sequence[Wanted], options: Options, run: Runner) -> list[Case]:
    """The clinics as they are, then all scenarios, each begun near its clinic's timetable; in the order asked.

    Of those that were not finished, since the user stopped the run, the case says so. Raises StoppedError where that
    was before there was anything to compare with.
    """
    bases = run([of.base.task(of.date, options) for of in wanted])
    if any(isinstance(base, Refusal) and base.stopped for base in bases):
        raise StoppedError(STOPPED)
    before = [case_of(of.base, of.date, base) for of, base in zip(wanted, bases, strict=True)]
    pairs = [(of, question, case) for of, case in zip(wanted, before, strict=True) for question in of.questions]
    found = run([question.task_after(case, of.date, options) for of, question, case in pairs])
    cases = [case_of(question, of.date, one, case) for (of, question, case), one in zip(pairs, found, strict=True)]
    return [case for base in before for case in (base, *(c for c in cases if c.clinic == base.clinic))]
