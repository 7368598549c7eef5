"""How many more patients each track could admit, found by solving: with one more, no timetable keeps every rule."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from models.clinic import Clinic
from models.errors import ChangeError
from models.forecast import Forecast, Opening
from models.most import Most, Tried
from models.result import PlannedWeek
from optimizer.counting import shortages
from optimizer.most import climb, trying
from optimizer.options import Options, Report, titled
from optimizer.tasks import Task, answer, week_of

MOST_ASKED = 12
"""Larger numbers are not looked at."""
MOST_NAMED = 2

With = Callable[[PlannedWeek, str, int, int], Clinic]
"""The clinic of a planned week with so many more patients of a track (number, days a week)."""


@dataclass
class Forecaster:
    """Asks about planned weeks of one clinic; each trial takes the time limit of the options at most."""

    weeks: Sequence[PlannedWeek]
    clinic_with: With
    options: Options
    report: Report
    stopped: bool = False

    def forecast(self) -> Forecast:
        """All openings of the first week, when those without a seat open, and what runs out first in each track."""
        openings: list[Opening] = []
        runs_out: dict[str, tuple[str, ...]] = {}
        try:
            for track in self.weeks[0].week.clinic.tracks:
                of_track = self._asked(track.name, self._steps(len(track.days)))
                openings += of_track
                if of_track and of_track[-1].number is not None and not of_track[-1].closed and not self.stopped:
                    runs_out[track.name] = self._runs_out(of_track[-1])
        except KeyboardInterrupt:  # between two searches, each of which ends with what it knows
            self.stopped = True
        return Forecast(self.weeks, tuple(openings), runs_out, self.stopped)

    def _steps(self, most: int) -> list[int]:
        """The days a week of all taper steps that a track of so many days can have, fewest first; none of a pause."""
        plans = self.weeks[0].week.clinic.plans
        return sorted({step.days for plan in plans for step in plan.steps if 0 < step.days <= most})

    def _asked(self, track: str, steps: Sequence[int]) -> list[Opening]:
        """The openings of a track; none where there is no patient like whom somebody could be admitted."""
        try:
            return list(self._openings(track, steps))
        except ChangeError:
            return []

    def _openings(self, track: str, steps: Sequence[int]) -> Iterator[Opening]:
        for days in steps:
            if self.stopped:
                return
            most = self._most(self.weeks[0], track, days, MOST_ASKED)
            if self.stopped and not most.number:
                return  # nothing is known then
            settled, closed = bool(most.beyond and most.beyond.proved), most.beyond.closed if most.beyond else ""
            n = 0 if most.number else self._first_with_room(track, days)
            opens = None if n is None else self.weeks[n].week.monday
            yield Opening(track, days, most.number if most.shown else None, settled, opens, closed)

    def _most(self, planned: PlannedWeek, track: str, days: int, upto: int) -> Most:
        if planned.findings and planned.quality.bends_proved:
            return Most(0, None, Tried(proved=True))
        shown = None if planned.findings else planned.timetable
        told = titled(f"{track}, more patients on {days} days", self.report)
        attempt = trying(planned.week.monday, self.options, told, planned.week.clinic.patient)
        found = climb(lambda n: self._with(planned, track, n, days), upto, attempt, shown=shown)
        self.stopped = self.stopped or bool(found.beyond and found.beyond.stopped)
        return found

    def _with(self, planned: PlannedWeek, track: str, number: int, days: int) -> Clinic:
        """The clinic with so many more patients, who begin the first taper step of so many days in this week."""
        clinic, known = self.clinic_with(planned, track, number, days), planned.week.clinic.patient
        plan, weeks = _step_of(clinic, days)
        since = planned.week.monday - dt.timedelta(weeks=weeks)
        return replace(clinic, patients=tuple(
            p if p.id in known else replace(p, plan=plan, admitted=since, days_per_week=None) for p in clinic.patients
        ))  # fmt: skip

    def _first_with_room(self, track: str, days: int) -> int | None:
        """The place of the first later week that has room for one, if any has."""
        later = range(1, len(self.weeks))
        return next((n for n in later if self._has_room(self.weeks[n], track, days)), None)

    def _has_room(self, planned: PlannedWeek, track: str, days: int) -> bool:
        return not self.stopped and not planned.findings and self._most(planned, track, days, 1).number == 1

    def _runs_out(self, opening: Opening) -> tuple[str, ...]:
        """The rules that have to bend for one more: what counting shows, or else what the best timetable bends."""
        first = self.weeks[0]
        clinic = self._with(first, opening.track, (opening.number or 0) + 1, opening.days)
        task = Task("", clinic, first.week.monday, replace(self.options, aims=2), first.timetable)
        if short := shortages(week_of(task)):
            return tuple(dict.fromkeys(s.rule or s.text for s in short))[:MOST_NAMED]
        planned = answer(task, titled(f"{opening.track}, what runs out first", self.report))
        if not isinstance(planned, PlannedWeek):
            return ()
        self.stopped = self.stopped or planned.quality.stopped
        return tuple(rule for rule, _ in Counter(f.rule for f in planned.findings).most_common(MOST_NAMED))


def _step_of(clinic: Clinic, days: int) -> tuple[str, int]:
    """The first plan that has a step of so many days, and the weeks before that step."""
    steps = ((plan, n, step.days) for plan in clinic.plans for n, step in enumerate(plan.steps))
    plan, n = next((plan, n) for plan, n, asked in steps if asked == days)
    return plan.name, sum(step.weeks or 0 for step in plan.steps[:n])
