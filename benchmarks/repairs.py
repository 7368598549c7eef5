"""Measure repairs on an example clinic: python -m benchmarks.repairs --patients 60 --calls 20 --time-limit 10.

In each sick call one clinician is away on one day on which they hold sessions. Printed are, for each and as medians,
the patients directly affected, moved, and proved to be the least; the clinicians moved; the places where rules bend;
the seconds; and, with --anew, the patients moved if the week is planned anew in the time that the published one had.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from statistics import median

from inputs.example import example_clinic
from models.calendar import day_name
from models.clinic import TimeOff, When
from models.errors import NoTimetableError, NoTimetableInTimeError
from models.moved import moved
from models.repair import Published
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.lost_locks import without_lost_locks
from optimizer.options import Options
from optimizer.repair import repair
from optimizer.solve import plan

HEADER = "away | affected | moved | least | clinicians | bent | seconds | anew"


@dataclass(frozen=True)
class Repaired:
    """What came of one sick call: numbers of patients, but where it says otherwise."""

    away: str
    affected: int
    moved: int
    least: int
    clinicians: int
    bent: int
    seconds: float
    anew: int | None

    def __str__(self) -> str:
        numbers = (self.affected, self.moved, self.least, self.clinicians, self.bent, f"{self.seconds:.1f}")
        return " | ".join(map(str, (self.away, *numbers, "-" if self.anew is None else self.anew)))


def main(words: Sequence[str] | None = None) -> None:
    """Plan the example week, repair it once for each call, print a line for each and the medians."""
    asked = _parse(words)
    week = plan_week(example_clinic(asked.patients, asked.seed), asked.week)
    published = plan(week, Options(asked.published_in, repeatable=asked.repeatable)).timetable
    print(HEADER)
    found = []
    for who, date in sick_calls(published, asked.calls, asked.seed):
        try:
            found.append(measure(week, published, who, date, asked))
        except (NoTimetableError, NoTimetableInTimeError) as error:
            print(f"{who} {day_name(date)} | {type(error).__name__}", flush=True)
            continue
        print(found[-1], flush=True)
    print("\n".join(medians(found)))


def sick_calls(published: Timetable, number: int, seed: int) -> list[tuple[str, dt.date]]:
    """So many different clinicians and days, drawn from those with sessions."""
    days = sorted({(who, session.slot.date) for session in published.sessions for who in session.clinicians})
    return Random(seed).sample(days, min(number, len(days)))


def measure(week: Week, published: Timetable, who: str, date: dt.date, asked: argparse.Namespace) -> Repaired:
    """Repair the week with the clinician away on the date and, if asked, plan it anew."""
    off = TimeOff(who, "clinician", When(first=date, last=date))
    now = plan_week(replace(week.clinic, time_off=(*week.clinic.time_off, off)), week.monday)
    began = time.monotonic()
    planned = repair(week, now, Published(published), (), Options(asked.time_limit, repeatable=asked.repeatable))
    seconds = time.monotonic() - began
    assert planned.moved is not None
    assert planned.repair is not None
    affected = sum(person in week.patients for person in planned.repair.affected)
    anew = None
    if asked.anew:
        options = Options(asked.published_in, repeatable=asked.repeatable)
        anew = len(moved(published, plan(without_lost_locks(week, now), options).timetable).patients)
    return Repaired(
        f"{who} {day_name(date)}", affected, len(planned.moved.patients), planned.repair.least,
        len(planned.moved.clinicians), len(planned.findings), seconds, anew,
    )  # fmt: skip


def medians(found: Sequence[Repaired]) -> list[str]:
    """What the done-when asks for, as sentences."""
    if not found:
        return ["No week was repaired."]
    beyond = median(one.moved - one.affected for one in found)
    lines = [
        f"Moved beyond those directly affected, median: {beyond:g}; proved least in "
        f"{sum(one.moved <= one.least for one in found)} of {len(found)}; median seconds: "
        f"{median(one.seconds for one in found):.1f}, longest {max(one.seconds for one in found):.1f}."
    ]
    ratios = [one.anew / one.moved for one in found if one.anew is not None and one.moved]
    return [*lines, *([f"A plan made anew moves {median(ratios):.1f} times as many, median."] if ratios else [])]


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.repairs", description=__doc__)
    add = parser.add_argument
    add("--patients", type=int, default=60, help="size of the example clinic")
    add("--seed", type=int, default=1, help="which example, and which calls")
    add("--calls", type=int, default=20, help="how many sick calls")
    add("--time-limit", type=float, default=10.0, help="seconds for each repair")
    add("--published-in", type=float, default=60.0, help="seconds for the published week")
    add("--anew", action="store_true", help="plan each week anew too, in as many seconds as the published one")
    add("--repeatable", action="store_true", help="count time in steps of work, however busy the machine is")
    add("--week", type=dt.date.fromisoformat, default=dt.date(2026, 11, 30), help="any day of the week")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
