"""What only several sheets show of the program: groups that nobody can lead or house, sessions that nobody can hold."""

from __future__ import annotations

from collections.abc import Sequence

from inputs.names import instead, quoted
from inputs.report import Report
from models.clinic import Clinic
from models.program import GroupType


def check_program(clinic: Clinic, report: Report) -> None:
    """Note group types and individual sessions that nobody leads or no room suits."""
    if report.is_clean("Clinicians"):
        for group in clinic.group_types:
            _check_leaders(clinic, group, report)
        _check_roles(clinic, report)
    if report.is_clean("Rooms"):
        for group in clinic.group_types:
            _check_rooms(clinic, group, report)


def _check_leaders(clinic: Clinic, group: GroupType, report: Report) -> None:
    leaders = [c for c in clinic.clinicians if group.name in c.leads]
    staff = [c for c in clinic.clinicians if group.name in (*c.leads, *c.assists)]
    if not leaders:
        no_group = f"no clinician leads {group.name}, so no group of it is held"
        report.warn(group.source.cell("Group type"), f"{no_group}; write it in Leads of a clinician, or delete the row")
    elif len(staff) < group.facilitators:
        few = f"{group.name} needs {group.facilitators} clinicians, but only {len(staff)} may lead or assist it"
        report.warn(group.source.cell("Facilitators"), f"{few}, so no group of it is held; see Leads and Assists")


def _check_roles(clinic: Clinic, report: Report) -> None:
    roles = {c.role for c in clinic.clinicians}
    for kind in clinic.individuals:
        if kind.role in roles:
            continue
        nobody = f"no clinician has the role {quoted(kind.role)}, so no {kind.name} is held, which bends a rule"
        or_list = "" if kind.source.row else "; or list your own sessions in this sheet"
        report.warn(kind.source.cell("With"), f"{nobody}{instead(kind.role, roles)}{or_list}")


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
    """Warn of a least size above the seats of every room that suits; a room without a number of seats takes any."""
    largest = max((number for number in seats if number is not None), default=0)
    if seats and None not in seats and group.least_patients > largest:
        text = f"{group.least_patients} is more than any room that suits has seats, so every group of it bends a rule"
        report.warn(group.source.cell("Least patients"), f"{text}; make it {largest} or less")
