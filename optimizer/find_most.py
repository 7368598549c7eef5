"""Find the largest number that can be in a clinic, and plan the weeks that show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from models.clinic import Clinic, ScenarioChange
from models.errors import StoppedError
from models.most import Found, HoursFound, HoursToCut, Ladder, Most, NumberFound, Quest, RoomsFound, Tried
from models.previous import Previous
from models.resolve import plan_week
from models.result import Answer, Refusal
from models.scenario import Case, Scenario
from optimizer.fewest_hours import fewest_hours, with_hours_cut
from optimizer.most import Try, climb, gather, trying
from optimizer.options import Options, Report
from optimizer.scenarios import Question, case_of
from optimizer.tasks import answer
from optimizer.why_moved import moved_since

Changes = Sequence[ScenarioChange]
STOPPED = "Stopped; nothing was written."
A_MOMENT = 1.0
"""Seconds for a week that somebody waits for who stopped the search."""


@dataclass(frozen=True)
class Finder:
    """Plans weeks of one clinic, as it is or after the changes of a scenario: the week `asked` about.

    `after` makes that clinic after further changes; each search takes the time limit at most.
    """

    asked: Question
    date: dt.date
    after: Callable[[Changes], Clinic]
    options: Options
    report: Report

    def find(self, quest: Quest) -> Found:
        """What is asked.

        Raises StoppedError where the user stopped the search before it was about the number.
        """
        base = self._case(self.asked)
        if base.planned.quality.stopped if base.planned else base.verdict == "stopped":
            raise StoppedError(STOPPED)
        if isinstance(quest, Ladder):
            return self._number(quest, base)
        return self._hours(quest, base) if isinstance(quest, HoursToCut) else self._rooms(base)

    @property
    def _attempt(self) -> Try:
        return trying(self.date, self.options, self.report, self._clinic.patient)

    @property
    def _clinic(self) -> Clinic:
        return self.asked.clinic

    def _number(self, ladder: Ladder, base: Case) -> NumberFound:
        most, beyond = self._climb(ladder, base, 0, base)
        while beyond and beyond.verdict == "yes":
            most, beyond = self._climb(ladder, base, most.number + 1, beyond)
        cases = [base]
        if most.number:
            cases.append(self._step(ladder, most.number, most, base))
        return NumberFound(ladder, most, (*cases, *([beyond] if beyond else [])), beyond)

    def _climb(self, ladder: Ladder, base: Case, first: int, known: Case) -> tuple[Most, Case | None]:
        """The largest number from the first, whose week is known, and the week of one more if there is one to see."""
        shown = known.timetable if known.verdict == "yes" else None
        most = climb(lambda n: self.after(ladder.changes(n)), ladder.last, self._attempt, first, shown)
        if most.shown is None or most.beyond is None or most.beyond.stopped or most.beyond.closed:
            return most, None
        return most, self._step(ladder, most.number + 1, most, base)

    def _step(self, ladder: Ladder, number: int, most: Most, base: Case) -> Case:
        changes = ladder.changes(number)
        return self._plan(ladder.told(number), self.after(changes), changes, most, base)

    def _rooms(self, base: Case) -> RoomsFound:
        uses = base.figures.rooms if base.figures else {}
        names = sorted(self._clinic.room, key=lambda name: uses[name].used if name in uses else 0)
        closed, most = gather(lambda names: self.after(_closing(names)), names, self._attempt)
        cases = [base]
        if closed:
            changes = _closing(closed)
            cases.append(self._plan("Rooms closed", self.after(changes), changes, most, base))
        return RoomsFound(tuple(closed), most, tuple(cases))

    def _hours(self, quest: HoursToCut, base: Case) -> HoursFound:
        week = plan_week(self._clinic, self.date)
        fewest = fewest_hours(week, quest.staff, self.options, self.report)
        if isinstance(fewest, Tried):
            return HoursFound(quest.told, fewest, (base,))
        clinic = with_hours_cut(week, quest.staff, fewest.shown)
        shown = self._plan("Hours cut", clinic, (), Most(0, fewest.shown, None), base)
        return HoursFound(quest.told, fewest, (base, shown))

    def _plan(self, name: str, clinic: Clinic, changes: Changes, most: Most, base: Case) -> Case:
        """Plan a week after further changes, which are told after those of the scenario."""
        asked = self.asked
        made = Scenario(name, (*asked.scenario.changes, *changes))
        return self._case(Question(asked.of, made, clinic, asked.before or asked.clinic), most, base)

    def _case(self, question: Question, most: Most | None = None, base: Case | None = None) -> Case:
        """Plan a week near the one that shows the number; in a moment, if the user stopped the search for it."""
        is_stopped = most is not None and most.beyond is not None and most.beyond.stopped
        options = replace(self.options, time_limit=A_MOMENT) if is_stopped else self.options
        found = answer(question.task(self.date, options, most.shown if most else None), self.report)
        return case_of(question, self.date, _against(base, found), base)


def _against(base: Case | None, found: Answer) -> Answer:
    """The answer with who is moved from the clinic as it is, not from the week near which the search began."""
    if isinstance(found, Refusal) or base is None or base.timetable is None:
        return found
    week = replace(found.week, previous=Previous(found.week.monday, base.timetable, wished=False))
    return replace(found, week=week, moved=moved_since(week, found.timetable, found.wishes))


def _closing(rooms: Sequence[str]) -> Changes:
    return [ScenarioChange("", "close room", room) for room in rooms]
