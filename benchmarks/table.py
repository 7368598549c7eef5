"""Tables in Markdown: what is shown of a run, and how a value is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.measured import BENDING, MOMENTS, PLANNERS, TIGHT, Measured

UNKNOWN = "–"


@dataclass(frozen=True)
class Column:
    """One column: its header and the text of a run in it."""

    header: str
    text: Callable[[Measured], str]


def figures(kind: str, longest: float) -> list[Column]:
    """The figures of a kind of clinic, where no run is longer than `longest` seconds."""
    moments = [_moment(moment) for moment in MOMENTS if moment <= longest]
    ends = [
        Column("In the end: granted / most possible (%)", lambda run: f"{value(run.granted)} / {value(run.bound)}"),
        Column("Gap (points)", lambda run: value(run.gap)),
        Column("Proved best after (s)", lambda run: value(run.proved)),
    ]
    return [
        Column("First timetable (s)", lambda run: value(run.first)),
        *([] if kind == BENDING else moments),
        *ends,
        Column("Whole run (s)", lambda run: value(run.total)),
        Column("Sessions", lambda run: value(run.sessions)),
        *(_USE if kind == TIGHT else []),
        Column("Places where a rule is bent", lambda run: value(run.findings)),
        Column("Different rules bent", lambda run: value(run.rules)),
        Column("Memory (MB)", lambda run: UNKNOWN if run.memory is None else f"{run.memory:.0f}"),
    ]


def medians(kind: str, longest: float) -> list[Column]:
    """The columns of a table of medians."""
    return [_SIZE, _PLANNER, *figures(kind, longest), _STATUS]


def runs(kind: str, longest: float) -> list[Column]:
    """The columns of a table of all runs."""
    checks = [
        Column("Audit agrees", lambda run: value(run.audit)),
        Column("Score agrees", lambda run: value(run.score)),
    ]
    bends = [
        Column("Proved bent least", lambda run: value(run.least)),
        Column("What is bent, dearest first", lambda run: run.bent or UNKNOWN),
    ]
    seed = Column("Seed", lambda run: str(run.seed))
    return [_SIZE, seed, _PLANNER, *figures(kind, longest), *checks, *(bends if kind == BENDING else []), _STATUS]


def markdown(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with one line per row."""
    lines = [line(headers), f"|{' --- |' * len(headers)}", *(line(row) for row in rows)]
    return "".join(f"{one}\n" for one in lines)


def line(cells: Iterable[str]) -> str:
    """One line of a table; what would end a cell is written as text."""
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def value(of: object) -> str:
    """One decimal for measured figures, yes or no, and a dash for what is not known."""
    if of is None:
        return UNKNOWN
    if isinstance(of, bool):
        return "yes" if of else "NO"
    return f"{round(of, 1) + 0.0:.1f}" if isinstance(of, float) else str(of)


def _moment(seconds: int) -> Column:
    def text(run: Measured) -> str:
        return f"{value(run.after.get(f'granted_{seconds}'))} / {value(run.after.get(f'bound_{seconds}'))}"

    return Column(f"After {seconds} s: granted / most possible (%)", text)


_USE = [
    Column("Contact hours used (%)", lambda run: value(run.staff)),
    Column("Group rooms used (%)", lambda run: value(run.rooms)),
]
_SIZE = Column("Patients", lambda run: str(run.patients))
_PLANNER = Column("Planned", lambda run: PLANNERS[run.planner])
_STATUS = Column("Outcome", lambda run: run.status or UNKNOWN)
