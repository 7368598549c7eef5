"""What `iop what-if --most` does: find the largest number, plan its week and that of one more, say what was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from commands.scenarios import Wanted, read_wanted
from inputs.most_choice import HoursToCut, Ladder, Quest, read_quest
from inputs.names import CellError
from inputs.scenario_choice import Choice
from inputs.scenarios import changed
from models.clinic import Clinic, ScenarioChange
from models.most import Most
from models.scenario import Case, Scenario
from models.timetable import Timetable
from optimizer.fewest_hours import fewest_hours, with_hours_cut
from optimizer.most import climb, gather, trying
from optimizer.options import Options, Report
from optimizer.scenarios import Question, base_question, case_of
from optimizer.tasks import answer
from outputs.most_words import hours_lines, number_lines, room_lines
from outputs.progress import showing_progress

Found = tuple[list[Case], list[str]]
"""The clinic as it is and the weeks that show the answer; and the answer in words."""


def read_asked(
    files: Sequence[Path], week: dt.date | None, seed: int, choice: Choice, most: str | None
) -> tuple[list[Wanted], Quest | None]:
    """What is asked of the clinics. With `most`, that of one clinic, taken with the changes of one scenario, if any."""
    if most is None:
        return read_wanted(files, week, seed, choice.of), None
    found = read_wanted(files, week, seed, lambda clinic: choice.of(clinic) if choice else ())
    if len(found) > 1 or len(found[0].questions) > 1:
        raise click.UsageError("--most asks one clinic, with the changes of one scenario at most.")
    clinic = [found[0].base, *found[0].questions][-1].clinic
    try:
        return [Wanted(found[0].date, base_question("", clinic))], read_quest(clinic, most)
    except CellError as error:
        raise click.BadParameter("; ".join(error.args), param_hint="--most") from error


def find_most(wanted: Wanted, quest: Quest, options: Options) -> Found:
    """Find what is asked of the clinic as it is; each search takes the time limit of the options at most."""
    with showing_progress() as report:
        return _Finder(wanted, options, report).find(quest)


@dataclass(frozen=True)
class _Finder:
    """Plans weeks of one clinic."""

    wanted: Wanted
    options: Options
    report: Report

    def find(self, quest: Quest) -> Found:
        base = self._plan(self.wanted.base.scenario.name, self.wanted.base.clinic)
        if isinstance(quest, Ladder):
            return self._number(quest, base)
        return self._hours(quest, base) if isinstance(quest, HoursToCut) else self._rooms(base)

    def _number(self, ladder: Ladder, base: Case) -> Found:
        most, beyond = self._climb(ladder, base, 0, base.timetable)
        while beyond and beyond.verdict == "yes":
            most, beyond = self._climb(ladder, base, most.number + 1, beyond.timetable)
        shown = [self._step(ladder, most.number, most.shown, base)] if most.number else []
        lines = number_lines(most, ladder.told, int(self.options.time_limit), beyond)
        return [base, *shown, *([beyond] if beyond else [])], lines

    def _climb(self, ladder: Ladder, base: Case, first: int, start: Timetable | None) -> tuple[Most, Case | None]:
        """The largest number from `first`, and the week of one more if there is one to look at."""
        attempt = trying(self.wanted.date, self.options, self.report)
        most = climb(lambda n: self._after(ladder.changes(n)), ladder.last, attempt, first, start)
        if most.shown is None or most.beyond is None or most.beyond.stopped:
            return most, None
        return most, self._step(ladder, most.number + 1, most.shown, base)

    def _step(self, ladder: Ladder, number: int, start: Timetable | None, base: Case) -> Case:
        changes = ladder.changes(number)
        return self._plan(ladder.told(number), self._after(changes), changes, start, base)

    def _rooms(self, base: Case) -> Found:
        uses = base.figures.rooms if base.figures else {}
        names = sorted(self.wanted.base.clinic.room, key=lambda name: uses[name].used if name in uses else 0)
        attempt = trying(self.wanted.date, self.options, self.report)
        closed, most = gather(lambda names: self._after(_closing(names)), names, attempt)
        cases = [base]
        if closed:
            changes = _closing(closed)
            cases.append(self._plan("Rooms closed", self._after(changes), changes, most.shown, base))
        return cases, room_lines(closed, most, int(self.options.time_limit))

    def _hours(self, quest: HoursToCut, base: Case) -> Found:
        week = self.wanted.week
        found = fewest_hours(week, quest.staff, self.options, self.report)
        clinic = with_hours_cut(week, quest.staff, found.shown)
        return [base, self._plan("Hours cut", clinic, (), found.shown, base)], hours_lines(quest.told, found)

    def _after(self, changes: tuple[ScenarioChange, ...]) -> Clinic:
        return changed(self.wanted.base.clinic, changes, self.options.seed)

    def _plan(
        self,
        name: str,
        clinic: Clinic,
        changes: tuple[ScenarioChange, ...] = (),
        start: Timetable | None = None,
        base: Case | None = None,
    ) -> Case:
        question = Question("", Scenario(name, changes), clinic)
        planned = answer(question.task(self.wanted.date, self.options, start), self.report)
        return case_of(question, self.wanted.date, planned, base)


def _closing(rooms: list[str]) -> tuple[ScenarioChange, ...]:
    return tuple(ScenarioChange("", "close room", room) for room in rooms)
