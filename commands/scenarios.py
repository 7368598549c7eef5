"""What `iop what-if` does: read the scenarios of one or more clinics, plan them, compare, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from commands.steps import tell
from inputs.reader import read_clinic
from inputs.scenarios import changed, gathered
from models.clinic import Clinic
from models.errors import ChangeError
from models.resolve import plan_week
from models.result import Answer, PlannedWeek, Refusal
from models.scenario import Case, Scenario
from models.week import Week
from optimizer.options import Options
from optimizer.scenarios import Question, base_question, case_of
from optimizer.tasks import Task, answer
from outputs.messages import warning_lines
from outputs.progress import showing_progress

Runner = Callable[[Sequence[Task]], Iterator[tuple[Task, Answer]]]
NOT_BEGUN = "Stopped before it was finished."


@dataclass(frozen=True)
class Wanted:
    """What is asked of one clinic: the week that holds `date`, as it is and in scenarios."""

    date: dt.date
    base: Question
    questions: tuple[Question, ...] = ()

    @property
    def week(self) -> Week:
        """The week of the clinic as it is."""
        return plan_week(self.base.clinic, self.date)


def read_wanted(
    files: Sequence[Path], week: dt.date | None, seed: int, choose: Callable[[Clinic], Iterable[Scenario]]
) -> list[Wanted]:
    """The scenarios that `choose` picks for each clinic, with its clinic after their changes.

    Raises ChangeError with every change of any clinic that cannot be made.
    """
    wrong: list[ChangeError] = []
    found = [_wanted(file, len(files) > 1, week, seed, choose, wrong) for file in files]
    if wrong:
        raise gathered(wrong)
    return found


def _wanted(
    file: Path,
    is_one_of_many: bool,
    week: dt.date | None,
    seed: int,
    choose: Callable[[Clinic], Iterable[Scenario]],
    wrong: list[ChangeError],
) -> Wanted:
    read = read_clinic(file)
    tell(warning_lines(read.warnings, f"in {file}"))
    date = week or read.clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7)
    clinic = replace(read.clinic, settings=replace(read.clinic.settings, week_of=date))
    name = file.stem if is_one_of_many else ""
    questions = []
    for scenario in choose(clinic):
        try:
            questions.append(Question(name, scenario, changed(clinic, scenario.changes, seed)))
        except ChangeError as error:
            wrong.append(error)
    return Wanted(date, base_question(name, clinic), tuple(questions))


def compare(wanted: Sequence[Wanted], options: Options, run: Runner) -> list[Case]:
    """The clinics as they are, then all scenarios, each begun near its clinic's timetable; in the order asked.

    Of those that were not finished, since the user stopped the run, the case says so.
    """
    bases = _run(run, [of.base.task(of.date, options) for of in wanted])
    before = [case_of(of.base, of.date, base) for of, base in zip(wanted, bases, strict=True)]
    pairs = [(of, question, case) for of, case in zip(wanted, before, strict=True) for question in of.questions]
    found = _run(run, [question.task(of.date, options, case.timetable) for of, question, case in pairs])
    cases = [case_of(question, of.date, one, case) for (of, question, case), one in zip(pairs, found, strict=True)]
    return [case for base in before for case in (base, *(c for c in cases if c.clinic == base.clinic))]


def _run(run: Runner, tasks: Sequence[Task]) -> list[Answer]:
    known = {task.name: found for task, found in run(tasks)}
    return [known.get(task.name) or Refusal(task.name, NOT_BEGUN, 5, stopped=True) for task in tasks]


def one_by_one(tasks: Sequence[Task]) -> Iterator[tuple[Task, Answer]]:
    """Each task with its answer, until the user stops the run; the one begun then is not answered."""
    for task in tasks:
        click.echo(f"{task.name} ...", err=True)
        with showing_progress() as report:
            found = answer(task, report)
        if found.quality.stopped if isinstance(found, PlannedWeek) else found.stopped:
            return
        yield task, found
