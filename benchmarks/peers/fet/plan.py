"""FET, a free school timetabler (Debian package `fet`), on an example clinic: python -m benchmarks.peers.fet --help."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import ElementTree

from benchmarks.peers.common import Answer, run
from benchmarks.peers.fet.file import fet_file
from benchmarks.peers.fet.result import read_result
from benchmarks.peers.fet.school import school_tasks
from models.timetable import Timetable
from models.week import Week

COMMAND = "fet-cl"
CANNOT = (
    "- Which sessions run: how many groups, of which type, on which day and who leads them (a greedy rule decided).",
    "- Who sits where: patients are put into lines in order, at most 10 to a line; a line takes its groups together.",
    "- The treatment mix, open-to tags, caseload, contact hours, groups per day, track limits: the greedy rule's care.",
    "- Patients kept apart: they are in different lines; FET knows nothing of it.",
    "- Wishes: FET has no weights to add up and does not improve; it ends with the first timetable that it finds.",
    "- An individual session in a block instead of the group: fixed in advance, where our planner has it so.",
    "- Bending: a rule holds or is left out; where not all can hold, the most activities ever placed are the answer.",
    "- Time by the clock: half windows are hours and most in a row is told in hours; rest between days is left out.",
    "- Taper plans, authorisations, admissions, patients who miss a part of a day: it sees the week as we resolved it.",
    "So the wishes granted in its row are those of the first stage and the greedy rule: FET has no part in them.",
    "So FET decides: the block of each group, day and window of each individual session, and all rooms.",
)
GRACE = 3
"""Seconds beyond the limit that FET is given to end by itself, and then to end when asked."""
FLAGS = ("--htmllevel=0", "--warnsubgroupswiththesameactivities=false", "--verbose=false")


def main(words: Sequence[str] | None = None) -> None:
    """Plan one example clinic with FET and with our planner and print both; exits where FET is not installed."""
    if shutil.which(COMMAND) is None:
        raise SystemExit(f"{COMMAND} is missing: install the Debian package `fet` (apt-get install fet).")
    run("FET", CANNOT, plan_with_fet, words)


def plan_with_fet(week: Week, given: Timetable, asked: argparse.Namespace) -> Answer:
    """FET's timetable for the tracks, days, own clinicians and pull-outs given, in at most `asked.time_limit` seconds.

    Where it finds none, the timetable of the most activities that it could place. RuntimeError where it writes nothing.
    """
    began = time.monotonic()
    tasks = school_tasks(week, given)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "clinic.fet"
        ElementTree(fet_file(week, given.assignments, tasks)).write(source, encoding="UTF-8", xml_declaration=True)
        prepared = time.monotonic() - began
        said = _run(source, asked.time_limit, asked.seed)
        seconds = time.monotonic() - began - prepared
        found = _result(source, said)
        timetable = read_result(found, week, given.assignments, tasks)
    note = (
        f"FET: {len(timetable.sessions)} of {len(tasks)} sessions placed ({found.parent.name}); "
        f"{prepared:.1f} s for the greedy rule and the file beside the time in the table."
    )
    return Answer(timetable, seconds, note)


def _run(source: Path, limit: float, seed: int) -> str:
    seeds = [f"--randomseeds{part}={max(1, seed)}" for part in (10, 11, 12, 20, 21, 22)]
    command = [COMMAND, f"--inputfile={source}", f"--outputdir={source.parent}", f"--timelimitseconds={round(limit)}"]
    process = subprocess.Popen(
        [*command, *FLAGS, *seeds], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )  # fmt: skip
    # FET looks at the clock only between two activities, which can take minutes; asked to end, it writes what it has.
    for ask_to_end in (process.terminate, process.kill):
        try:
            return process.communicate(timeout=limit + GRACE)[0]
        except subprocess.TimeoutExpired:
            ask_to_end()
            limit = 0
    return process.communicate()[0]


def _result(source: Path, said: str) -> Path:
    """The file of the whole timetable, else of the highest stage."""
    for folder in (source.stem, f"{source.stem}-single", f"{source.stem}-highest"):
        found = sorted(source.parent.glob(f"timetables/{folder}/*activities.xml"))
        if found:
            return found[0]
    raise RuntimeError(f"FET wrote no timetable. It said:\n{said}")
