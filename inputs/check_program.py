"""What only several sheets show of the program: times that overlap, groups that nobody can lead or house."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from inputs.names import instead, key, quoted
from inputs.report import Report
from models.calendar import WEEKDAYS
from models.clinic import Clinic
from models.program import Block, GroupType


def check_program(clinic: Clinic, report: Report) -> None:
    """Note clashes of blocks, days and tracks, and group types and sessions that nobody leads or no room suits."""
    for first, second in combinations(clinic.blocks, 2):
        shared = sorted(set(first.days) & set(second.days))
        if first.track == second.track and shared:
            _check_pair(first, second, _day_names(shared), report)
    _check_days(clinic, report)
    if report.is_clean("Clinicians"):
        for group in clinic.group_types:
            _check_leaders(clinic, group, report)
        _check_roles(clinic, report)
    if report.is_clean("Rooms"):
        for group in clinic.group_types:
            _check_rooms(clinic, group, report)


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


def _check_leaders(clinic: Clinic, group: GroupType, report: Report) -> None:
    leaders = [c for c in clinic.clinicians if group.name in c.leads]
    staff = [c for c in clinic.clinicians if group.name in (*c.leads, *c.assists)]
    if not leaders:
        text = f"no clinician leads {group.name}; write it in Leads of a clinician, or delete the row"
        report.fault(group.source.cell("Group type"), text)
    elif len(staff) < group.facilitators:
        text = f"{group.name} needs {group.facilitators} clinicians, but only {len(staff)} may; see Leads and Assists"
        report.fault(group.source.cell("Facilitators"), text)


def _check_roles(clinic: Clinic, report: Report) -> None:
    roles = {c.role for c in clinic.clinicians}
    for kind in clinic.individuals:
        if kind.role in roles:
            continue
        text = (
            f"no clinician has the role {quoted(kind.role)}, so nobody can hold {kind.name}{instead(kind.role, roles)}"
        )
        if kind.source.row:
            report.fault(kind.source.cell("With"), text)
        else:
            report.warn(kind.source.cell(), f"{text}; or list your own sessions in this sheet")


def _check_rooms(clinic: Clinic, group: GroupType, report: Report) -> None:
    features = [feature for room in clinic.rooms for feature in room.features]
    unknown = [need for need in group.room_needs if need not in features]
    for need in unknown:
        text = f"no room has the feature {quoted(need)}{instead(need, features)}"
        report.fault(group.source.cell("Room needs"), text)
    suited = [r for r in clinic.rooms if r.use != "Individual" and set(group.room_needs) <= set(r.features)]
    if not suited and not unknown:
        needs = f" with {' and '.join(group.room_needs)}" if group.room_needs else ""
        text = f"no room{needs} is used for groups, so {group.name} can be held nowhere; see Use and Features in Rooms"
        report.fault(group.source.cell("Room needs"), text)
    _check_seats(group, [room.seats for room in suited], report)


def _check_seats(group: GroupType, seats: Sequence[int | None], report: Report) -> None:
    """The least size fits into the largest room that suits; a room without a number of seats takes any."""
    largest = max((number for number in seats if number is not None), default=0)
    if seats and None not in seats and group.least_patients > largest:
        text = f"{group.least_patients} is more than any room that suits has seats; make it {largest} or less"
        report.fault(group.source.cell("Least patients"), text)
