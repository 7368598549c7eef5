"""What only several rows show of blocks: times that overlap, days on which nothing is held."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from inputs.names import key
from inputs.report import Report
from models.calendar import WEEKDAYS
from models.clinic import Clinic
from models.program import Block


def check_blocks(clinic: Clinic, report: Report) -> None:
    """Note clashes of blocks, days and tracks."""
    for first, second in combinations(clinic.blocks, 2):
        shared = sorted(set(first.days) & set(second.days))
        if first.track == second.track and shared:
            _check_pair(first, second, _day_names(shared), report)
    _check_days(clinic, report)


def _day_names(days: Sequence[int]) -> str:
    """Weekdays as people write them: "Mon-Fri", or "Mon and Wed"."""
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{WEEKDAYS[days[0]]}-{WEEKDAYS[days[-1]]}"
    return " and ".join(WEEKDAYS[day] for day in days)


def _check_pair(first: Block, second: Block, days: str, report: Report) -> None:
    """Two blocks of one track, or two windows, that share days: not of one name, and blocks not at one time."""
    if key(first.name) == key(second.name):
        where = f"the track {first.track} has" if first.track else "the windows have"
        text = f"{where} this name already on {days} ({first.source.cell('Block')}); write another name"
        report.fault(second.source.cell("Block"), text)
    elif first.track and first.span.overlaps(second.span):
        report.fault(
            second.source.cell("Start"),
            f"{second.name}, {second.span}, overlaps {first.name}, {first.span} ({first.source.cell('Start')}), "
            f"on {days} in {first.track}; a patient cannot be in both, so change a time or a day",
        )


def _check_days(clinic: Clinic, report: Report) -> None:
    held = {(block.track, day) for block in clinic.blocks for day in block.days}
    for block in clinic.blocks:
        track = clinic.track.get(block.track or "")
        for day in [d for d in block.days if track and d not in track.days]:
            text = f"the track {block.track} does not run on {WEEKDAYS[day]}; take the day out or add it in Tracks"
            report.fault(block.source.cell("Days"), text)
    if report.is_clean("Blocks"):
        for track in clinic.tracks:
            for day in [d for d in track.days if (track.name, d) not in held]:
                text = f"{track.name} has no block on {WEEKDAYS[day]}; add one in Blocks or take the day out"
                report.fault(track.source.cell("Days"), text)
