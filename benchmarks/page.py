"""The page of results: where and with what it was measured, then a section per kind of clinic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks import table
from benchmarks.aims import HEADERS, aims
from benchmarks.machine import machine, versions
from benchmarks.measured import BENDING, GREEDY, KINDS, OURS, PLAIN, PLANNERS, TIGHT, USUAL, Measured
from benchmarks.summary import missed, times, typical

_INTRODUCTION = """
# How fast and how good

Measured on {date} by `python -m benchmarks.run`, one run after the other, each in a process of its own.

| | |
| --- | --- |
| Machine | {machine} |
| Programs | {versions} |
| Solver workers | {workers} |
| Seeds | {seeds} |
| Time limits | {limits} |

The same example weeks are planned in three ways:

- **our planner**: what `iop solve` does, up to and with the wishes granted; the aims after that are left out.
- **one plain model**: one CP-SAT model of the whole week with all rules kept, the wishes maximised from the start in
  one solve, the solver's own settings.
- **by hand**: no solver; the week filled patient by patient and block by block, the first place that fits, as a
  person does it in a spreadsheet. It breaks rules where nothing fits any more.

*Granted* is the weight of the wishes granted in percent of all asked; *most possible* is what no timetable can pass,
as far as proved by then; the *gap* lies between both. Medians are taken of each column alone. *Missed* is how far the
granted lies below the lowest such bound known of the week, after as many seconds as all had. *Audit
agrees*: checked without the solver, the timetable breaks no rule but those named as bent. *Score agrees*: the solver,
held to the timetable, grants the same. A dash: not known, not reached, or beyond the time limit. All figures of all
runs are in `benchmarks/results.csv`.
"""
_TITLES = {
    USUAL: "Usual clinics",
    TIGHT: "Tight clinics",
    BENDING: "Clinics where rules must bend",
}
_NOTES = {
    USUAL: "The example clinics of `iop init --example`.",
    TIGHT: """
The fewest groups that a week takes, and all individual sessions, need nine in ten of the contact hours that the staff
have agreed on; wishes for other groups ask for more. In each track and on each day just as many group rooms are open
as there are groups, the others are let to another service; a studio for both art and music is open in one track a day.
Therapists work three evenings at most. Nearly a quarter of the patients may not meet another one, and half of them come
on five days. *Contact hours used*: of all agreed. *Group rooms used*: 100 % would be a group in each open room in every
block.
""",
    BENDING: """
One therapist in eight, at least one, is away all week; their patients stay theirs. Timetables are compared by what
they bend before any wish counts, rule by rule in the order of `docs/formulation.md`, dearest first: an individual
session not held is worse than any number of them held by a cover. The plain model keeps every rule, and so finds
nothing. Wishes are those granted with the rules bent; *proved best* is said only where the rules are proved to be
bent least, too.
""",
}
_RATIOS = (
    "Patients", "Time to the first timetable: plain model ÷ ours", "Time to the proof: plain model ÷ ours",
    "Missed after (s)", "Missed by ours (points)", "by the plain model", "by hand", "Missed: plain model ÷ ours",
    "Missed: by hand ÷ ours", "Memory: plain model ÷ ours",
)  # fmt: skip


def page(found: Sequence[Measured]) -> str:
    """The whole page in Markdown."""
    introduction = _INTRODUCTION.lstrip().format(
        date=_listed(sorted(run.date for run in found if run.date)), machine=machine(), versions=versions(),
        workers=_listed(str(run.workers) for run in found), seeds=_listed(str(run.seed) for run in found),
        limits=_limits(found),
    )  # fmt: skip
    sections = [_section(kind, of) for kind in KINDS if (of := [run for run in found if run.kind == kind])]
    return "\n".join([introduction, *sections])


def _section(kind: str, found: Sequence[Measured]) -> str:
    longest = max(run.limit for run in found)
    columns, single = table.medians(kind, longest), table.runs(kind, longest)
    parts = [f"## {_TITLES[kind]}", _NOTES[kind], "### Medians over the seeds", _rows(columns, _typical(found))]
    if kind == USUAL and (reached := aims(found)):
        parts[2:2] = ["### What we aim at, as medians over the seeds", table.markdown(HEADERS, reached)]
    if kind != BENDING:
        sizes = [_ratios([run for run in found if run.patients == size]) for size in _sizes(found)]
        parts += ["### How many times more the others need or miss", table.markdown(_RATIOS, sizes)]
    return "\n\n".join(part.strip() for part in [*parts, "### Every run", _rows(single, found)]) + "\n"


def _rows(columns: Sequence[table.Column], found: Iterable[Measured]) -> str:
    return table.markdown([c.header for c in columns], ([c.text(run) for c in columns] for run in found))


def _typical(found: Sequence[Measured]) -> Iterator[Measured]:
    for size in _sizes(found):
        for planner in PLANNERS:
            if alike := [run for run in found if (run.patients, run.planner) == (size, planner)]:
                yield typical(alike)


def _ratios(found: Sequence[Measured]) -> list[str]:
    """One row of ratios, of runs of one size."""
    of = {run.planner: run for run in _typical(found)}
    size = str(found[0].patients)
    if OURS not in of:
        return [size, *([table.UNKNOWN] * (len(_RATIOS) - 1))]
    ours, plain = of[OURS], of.get(PLAIN)
    seconds = min(run.limit for run in found if run.planner != GREEDY)
    misses = {planner: missed(found, planner, seconds) for planner in PLANNERS}
    against = [
        times(plain.first, ours.first, plain.limit) if plain else table.UNKNOWN,
        times(plain.proved, ours.proved, plain.limit) if plain else table.UNKNOWN,
    ]
    more = [times(misses[planner], misses[OURS]) for planner in (PLAIN, GREEDY)]
    memory = times(plain.memory, ours.memory) if plain else table.UNKNOWN
    return [
        size,
        *against,
        f"{seconds:g}",
        *(table.value(misses[planner]) for planner in (OURS, PLAIN, GREEDY)),
        *more,
        memory,
    ]


def _sizes(found: Iterable[Measured]) -> list[int]:
    return sorted({run.patients for run in found})


def _listed(values: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(values))


def _limits(found: Sequence[Measured]) -> str:
    """Seconds per size, and those of the plain model and of other kinds of clinic where they differ."""
    limits = {(run.patients, run.kind, run.planner == PLAIN): run.limit for run in found if run.planner != GREEDY}
    return ", ".join(_limits_of(size, limits) for size in _sizes(found))


def _limits_of(size: int, limits: Mapping[tuple[int, str, bool], float]) -> str:
    runs = {(kind, plain): seconds for (of, kind, plain), seconds in limits.items() if of == size}
    usual = next(iter(runs.values()), 0.0)
    others = [f"{_named(*run)} {seconds:g} s" for run, seconds in runs.items() if seconds != usual]
    return f"{size} patients {usual:g} s" + (f" ({'; '.join(others)})" if others else "")


def _named(kind: str, plain: bool) -> str:
    return " ".join([*([kind] if kind != USUAL else []), *(["plain model"] if plain else [])])
