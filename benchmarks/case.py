"""One case planned, timed and checked, in a process of its own so that its memory is its own.

Usage: python -m benchmarks.case '{"kind": "usual", "patients": 30, "seed": 1, "planner": "ours", "limit": 60,
"workers": 2}', which prints what was measured as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace

from ortools.sat.python import cp_model

from benchmarks import greedy, ours, plain
from benchmarks.clinics import week_of
from benchmarks.measured import GREEDY, OURS, PLAIN, Case, Measured
from benchmarks.trace import Answer, Trace
from benchmarks.use import room_use, staff_use
from models.errors import NoTimetableError, NoTimetableInTimeError, SchedulerError
from models.findings import Finding
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.granted import granted_in
from optimizer.pin import pin
from optimizer.rules import catalogue, formulate
from optimizer.score import score

_WAYS: dict[str, Callable[[Week, Case, Trace], Answer]] = {
    OURS: ours.answer, PLAIN: plain.answer, GREEDY: greedy.answer,
}  # fmt: skip
_ENDS = {NoTimetableError: "no timetable possible", NoTimetableInTimeError: "none found in the time given"}
_SECONDS_TO_CHECK = 120.0


def measure(case: Case) -> Measured:
    """Plan the case's week and measure it; without a timetable only why and how long it took."""
    week, trace = week_of(case), Trace()
    began = time.monotonic()
    try:
        answer = _WAYS[case.planner](week, case, trace)
    except SchedulerError as error:
        answer = Answer(_ENDS.get(type(error), type(error).__name__))
    total = time.monotonic() - began
    today = dt.date.today().isoformat()
    measured = Measured(**asdict(case), status=answer.status, total=total, memory=_peak_memory(), date=today)
    if answer.timetable is None:
        return measured
    ended = total if answer.proved or case.planner == GREEDY else None
    measured = replace(
        measured, first=trace.first, after=trace.after(answer, case.limit, ended), granted=answer.granted,
        bound=answer.bound, gap=_gap(answer), proved=total if answer.proved else None, least=answer.least,
        sessions=len(answer.timetable.sessions), staff=staff_use(week, answer.timetable),
        rooms=room_use(week, answer.timetable),
    )  # fmt: skip
    return _checked(measured, week, answer, answer.timetable)


def _checked(measured: Measured, week: Week, answer: Answer, timetable: Timetable) -> Measured:
    """With what the audit finds and whether audit and score agree with the planner; by hand nothing was declared."""
    findings = audit(week, timetable)
    rules = len({finding.rule for finding in findings})
    measured = replace(measured, findings=len(findings), rules=rules, bent=_bent(findings))
    if measured.planner == GREEDY:
        return measured
    agrees = _solver_agrees(week, timetable, findings, measured.workers)
    return replace(measured, audit=set(findings) == set(answer.declared), score=agrees)


def _gap(answer: Answer) -> float | None:
    if answer.granted is None or answer.bound is None:
        return None
    return max(0.0, answer.bound - answer.granted)


def _bent(findings: Sequence[Finding]) -> str:
    """What is broken, rule by rule, with its amount in words."""
    amounts: Counter[str] = Counter()
    for finding in findings:
        amounts[finding.rule] += finding.amount
    words = {rule.title: rule.relaxation or f"{rule.unit} against: {rule.title}" for rule in catalogue()}
    return "; ".join(f"{amount} {words[title]}" for title, amount in amounts.items())


def _solver_agrees(week: Week, timetable: Timetable, findings: Sequence[Finding], workers: int) -> bool:
    """Whether the solver, held to the timetable, grants exactly the weight that is counted without it."""
    formulation = formulate(week, [rule.key for rule in catalogue() if rule.title in {f.rule for f in findings}])
    granted = granted_in(formulation)
    pin(formulation, timetable)
    formulation.model.maximize(granted.weight)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = _SECONDS_TO_CHECK
    status = solver.solve(formulation.model)
    counted = sum(round(2 * wish.granted) * wish.wish.weight for wish in score(week, timetable) if wish.wish.asked)
    return bool(status == cp_model.OPTIMAL and round(solver.objective_value) == counted)


def _peak_memory() -> float:
    """The most memory that this process has had, in MB."""
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    print(json.dumps(asdict(measure(Case(**json.loads(sys.argv[1]))))))
