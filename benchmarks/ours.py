"""Our planner, up to the aim of granting wishes."""

from __future__ import annotations

from benchmarks.measured import Case
from benchmarks.trace import Answer, Trace
from models.week import Week
from optimizer.options import FIRST, Options, Progress
from optimizer.solve import plan

_WISHES = "Granting wishes"


def answer(week: Week, case: Case, trace: Trace) -> Answer:
    """What `plan` finds; the trace follows its progress. Raises what `plan` raises."""

    def note(progress: Progress) -> None:
        if progress.stage.startswith(FIRST):
            trace.found(progress.elapsed)
        if progress.stage == _WISHES:
            trace.note(progress.elapsed, progress.best, progress.bound)

    planned = plan(week, Options(time_limit=case.limit, seed=case.seed, workers=case.workers, aims=2), note)
    quality = planned.quality
    trace.found(quality.solve_time)
    least = quality.bends_proved if planned.findings else None
    return Answer(
        planned.status, planned.timetable, quality.granted_before_worst_off, quality.best,
        quality.wishes_proved and quality.bends_proved, least, planned.findings,
    )  # fmt: skip
