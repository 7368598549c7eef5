"""A week filled as a person would fill it in Excel: patient by patient, block by block, the first place that fits.

No solver and no going back: who comes when, then what is locked, groups, and individual sessions. It keeps what one
sees at once (nobody in two places, qualified leaders, seats, hours); what is left when nothing fits stays left over.
"""

from __future__ import annotations

import time

from benchmarks.board import Board
from benchmarks.greedy_days import assign
from benchmarks.greedy_groups import fill_groups
from benchmarks.greedy_meetings import fill_meetings
from benchmarks.measured import Case
from benchmarks.trace import Answer, Trace
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.score import granted_percent, score


def answer(week: Week, _: Case, trace: Trace) -> Answer:
    """The week filled once; how good that is nobody knows without a solver."""
    began = time.monotonic()
    timetable = fill(week)
    trace.found(time.monotonic() - began)
    status = "Rules broken" if audit(week, timetable) else "Every rule kept"
    return Answer(status, timetable, granted_percent(score(week, timetable)))


def fill(week: Week) -> Timetable:
    """A timetable of the week, which may break policies and, where locks are hard to meet, more."""
    board = Board(week, assign(week))
    fill_meetings(board, locked=True)
    fill_groups(board)
    fill_meetings(board)
    return board.timetable()
