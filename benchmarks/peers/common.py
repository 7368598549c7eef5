"""What all peers share: the clinic, the first stage, the verdict on a timetable and the printed table."""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inputs.example import example_clinic
from models.findings import STRUCTURAL
from models.resolve import plan_week
from models.timetable import Assignment, Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.options import Options
from optimizer.score import granted_percent, score
from optimizer.solve import plan

Assignments = Mapping[str, Assignment]
HEAD = ("Planned by", "Patients", "Seed", "Clinic", "Time (s)", "Wishes granted (%)", "Findings", "Rules broken")
FIRST_STAGE = (
    "Tracks, days and own clinicians are given to it, those of our planner's timetable: this helps it, and the time "
    "of our planner is not in its time."
)


@dataclass(frozen=True)
class Answer:
    """A peer's timetable, the seconds of its search, and what is to be said of the run."""

    timetable: Timetable
    seconds: float
    note: str = ""


@dataclass(frozen=True)
class Verdict:
    """What our audit and score say of a timetable: percent of the weight asked, findings by the rule's title."""

    granted: float
    broken: Mapping[str, int]
    structural: int

    @property
    def findings(self) -> int:
        """The number of findings of all rules."""
        return sum(self.broken.values())


Peer = Callable[[Week, Timetable, argparse.Namespace], Answer]
"""Week, our timetable of it for the first stage, and the options -> the peer's answer."""


def run(name: str, cannot: Sequence[str], peer: Peer, words: Sequence[str] | None = None) -> None:
    """Plan one example clinic with our planner, then by the peer, in the same seconds, and print both.

    Raises SchedulerError where our planner finds no timetable, as the peer then has no first stage.
    """
    asked = _parse(name, words)
    week = example_week(asked.patients, asked.seed, tight=asked.tight)
    planned = plan(week, Options(time_limit=asked.time_limit, seed=asked.seed))
    print("\n".join([f"{name}. {FIRST_STAGE} What it cannot express, or was decided before it began:", *cannot]))
    answer = peer(week, planned.timetable, asked)
    print(f"\n{answer.note}\n\n{_line(HEAD)}\n{_line(['---'] * len(HEAD))}")
    ours = Answer(planned.timetable, planned.quality.solve_time)
    for who, found in (("IOP scheduler", ours), (name, answer)):
        print(_line(cells(who, asked, found.seconds, judge(week, found.timetable))))


def example_week(patients: int, seed: int, *, tight: bool = False) -> Week:
    """The week that the example clinic of this size and seed asks for."""
    clinic = example_clinic(patients, seed, tight=tight)
    return plan_week(clinic, clinic.settings.week_of or dt.date.today())


def judge(week: Week, timetable: Timetable) -> Verdict:
    """Audit and score a timetable, whoever made it."""
    findings = audit(week, timetable)
    broken = Counter(finding.rule for finding in findings)
    structural = sum(finding.tier == STRUCTURAL for finding in findings)
    return Verdict(granted_percent(score(week, timetable)), broken, structural)


def cells(who: str, asked: argparse.Namespace, seconds: float, verdict: Verdict) -> list[str]:
    """One row of the table, in the order of HEAD."""
    rules = "; ".join(f"{title}: {number}" for title, number in verdict.broken.items()) or "none"
    kind = "tight" if asked.tight else "usual"
    total = f"{verdict.findings} ({verdict.structural} structural)" if verdict.findings else "0"
    return [who, str(asked.patients), str(asked.seed), kind, f"{seconds:.1f}", f"{verdict.granted:.1f}", total, rules]


def _line(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _parse(name: str, words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=f"Plan an example clinic with {name} and with our planner.")
    parser.add_argument("--patients", type=int, default=30, help="size of the example clinic")
    parser.add_argument("--seed", type=int, default=1, help="which example, and the seed of both searches")
    parser.add_argument("--time-limit", type=float, default=60.0, help="seconds for each search")
    parser.add_argument("--tight", action="store_true", help="an example with staff and rooms with little to spare")
    return parser.parse_args(words)
