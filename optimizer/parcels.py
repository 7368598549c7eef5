"""A task as it travels to another process or machine, and the answer that comes back: both without any patient.

Codes stand for patients' IDs and tags, the scenario has no name, and of the answer only what cannot be counted again
travels back: who is where, and how near the timetable is to the best.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cattrs.preconf.json import make_converter

from models.codes import Codes, coded
from models.errors import NoTimetableError, NoTimetableInTimeError, SchedulerError, WorkbookError
from models.result import Answer, PlannedWeek, Quality, Refusal
from models.source import NOWHERE, Source
from models.timetable import Timetable
from optimizer.audit import audit
from optimizer.counting import shortages
from optimizer.options import Progress, Report, silent
from optimizer.score import score
from optimizer.solve import rule_lines
from optimizer.tasks import Task, answer, week_of
from optimizer.why_moved import moved_since

WORKERS = 2
"""A task has at least so many solver workers, as one alone searches without neighbourhoods."""
DECIDING = ("iop-scheduler", "ortools")
"""Distributions of which another version may give other answers."""
_ENDS = tuple(error.exit_code for error in (NoTimetableError, NoTimetableInTimeError, WorkbookError))


@dataclass(frozen=True)
class Parcel:
    """A task in codes; two with the same `key` have the same answer."""

    key: str
    task: Task

    def with_workers(self, workers: int) -> Parcel:
        """The parcel for so many solver workers, or fewer where the user wants fewer.

        Repeatable answers never have more than `WORKERS`, so that they are the same wherever they are found.
        """
        options = self.task.options
        most = min(options.workers, WORKERS if options.repeatable else workers)
        return replace(self, task=replace(self.task, options=replace(options, workers=most)))


Watch = Callable[[str, Progress | None], None]
"""Takes the key of a parcel that is at work, and where its search is; None once it is answered."""
Runner = Callable[[Collection[Parcel], Watch], Iterator[tuple[str, str]]]
"""Has parcels answered somewhere, and yields the key and the sealed answer of each as soon as there is one."""


@dataclass(frozen=True)
class _Found:
    timetable: Timetable
    quality: Quality


def packed(task: Task) -> tuple[Parcel, Codes]:
    """The task in codes, and the codes to open its answer with."""
    clinic, codes = coded(task.clinic)
    start = codes.timetable(task.start.among(task.clinic.patient)) if task.start else None
    inside = replace(task, name="", clinic=clinic, start=start)
    decides = (*map(version, DECIDING), inside)
    return Parcel(sha256(repr(decides).encode()).hexdigest(), inside), codes


def sealed_answer(parcel: Parcel, report: Report = silent) -> str:
    """Search, and seal the answer; a mistake of the program is a refusal too."""
    try:
        return sealed(answer(parcel.task, report))
    except Exception as mistake:
        return sealed(Refusal("", _mistake_text(mistake), SchedulerError.exit_code))


def sealed(found: Answer) -> str:
    """The answer as JSON, without what can be counted again from the timetable."""
    bare = _Found(found.timetable, found.quality) if isinstance(found, PlannedWeek) else found
    return _JSON.dumps(bare, _Found | Refusal)


def is_final(text: str) -> bool:
    """Whether the search came to its end: nothing crashed, was lost or went wrong, and nobody stopped it."""
    found = _unsealed(text)
    return isinstance(found, _Found) or (found.code in _ENDS and not found.stopped)


def opened(task: Task, codes: Codes, text: str) -> Answer:
    """The task's answer, with its patients again, and its rules and wishes counted again."""
    found, names = _unsealed(text), codes.back()
    if isinstance(found, Refusal):
        return replace(found, name=task.name, text=names.text(found.text))
    week, timetable = week_of(task), names.timetable(found.timetable)
    scored, findings = score(week, timetable), audit(week, timetable)
    change = moved_since(week, timetable, scored)
    return PlannedWeek(
        week, timetable, scored, findings, rule_lines(), found.quality, change, shortages=shortages(week)
    )


def _unsealed(text: str) -> _Found | Refusal:
    found: _Found | Refusal = _JSON.loads(text, _Found | Refusal)  # type: ignore[arg-type]
    return found


def _mistake_text(mistake: Exception) -> str:
    last = traceback.extract_tb(mistake.__traceback__)[-1]
    where = f"{type(mistake).__name__} at {Path(last.filename).name} line {last.lineno}"
    return f"The program made a mistake ({where}). It is not your fault; please report it."


_JSON = make_converter()
_JSON.register_unstructure_hook(Source, lambda _: None)
_JSON.register_structure_hook(Source, lambda *_: NOWHERE)
