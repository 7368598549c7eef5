"""A clinic as rows of its workbook: per sheet, the cells of each row in the order of the contract's columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from inputs.template_cells import CellValue, cannot_attend, days, hours, in_hours, listed, time, track_limits, when
from models import contract_people as people
from models import contract_program as program
from models.calendar import DAY_MINUTES, WEEKDAYS
from models.clinic import Clinic
from models.contract import PRICES, SETTINGS, WISH_KINDS, Cell, Column, Sheet

Row = tuple[CellValue, ...]


def columns_of(sheet: Sheet, roles: Sequence[str]) -> tuple[Column, ...]:
    """The columns of a sheet; Patients has one more for each role with individual sessions."""
    if sheet is not people.PATIENTS_SHEET:
        return sheet.columns
    at = next(n for n, column in enumerate(sheet.columns) if column.list_of == "Clinician tags")
    own = (Column(r, Cell.ONE_OF, "The own clinician. Blank: chosen for you.", list_of="Clinicians") for r in roles)
    return (*sheet.columns[:at], *own, *sheet.columns[at:])


def rows_of(sheet: Sheet, clinic: Clinic) -> list[Row]:
    """The rows that say what the clinic is, cells in the order of `columns_of`."""
    return list(_ROWS[sheet.name](clinic))


def usual_rows(sheet: Sheet) -> list[Row]:
    """The rows of a workbook that is not filled in yet: what holds where nothing else is written."""
    if sheet is program.SETTINGS_SHEET:
        return [(s.name, int(s.default) if s.default.isdecimal() else s.default or None) for s in SETTINGS]
    if sheet is people.PRIORITIES_SHEET:
        return [(kind.name, kind.weight) for kind in WISH_KINDS]
    if sheet is people.PRICES_SHEET:
        return [(kind.name, kind.price) for kind in PRICES]
    rows = [tuple(int(cell) if cell.isdecimal() else cell for cell in row) for row in sheet.default_rows]
    return [(*row, *(None for _ in sheet.columns[len(row) :])) for row in rows]


def _settings(clinic: Clinic) -> Iterator[Row]:
    s = clinic.settings
    values: Row = (
        s.clinic, s.week_of, s.time_zone, s.individuals_during_groups, s.pull_outs_per_day, s.same_type_per_day,
        s.longest_wait, "yes" if s.breaks_count else "no", s.staff_break, hours([s.staff_break_between]),
        in_hours(s.rest_between_days), s.give_up, s.who_to_call,
    )  # fmt: skip
    yield from ((setting.name, value) for setting, value in zip(SETTINGS, values, strict=True))


def _tracks(clinic: Clinic) -> Iterator[Row]:
    for t in clinic.tracks:
        yield t.name, days(t.days), t.most_patients, listed(t.open_to)


def _blocks(clinic: Clinic) -> Iterator[Row]:
    for b in clinic.blocks:
        yield b.name, b.track, days(b.days), time(b.span.start), time(b.span.end)


def _group_types(clinic: Clinic) -> Iterator[Row]:
    for g in clinic.group_types:
        yield (
            g.name, g.category, g.least_patients, g.most_patients, g.facilitators, g.second_above,
            listed(g.room_needs), listed(g.open_to), listed(g.tracks), days(g.days),
        )  # fmt: skip


def _clinicians(clinic: Clinic) -> Iterator[Row]:
    for c in clinic.clinicians:
        yield (
            c.name, c.role, listed(c.leads), listed(c.assists),
            *(hours(c.hours.get(day, ())) for day in range(len(WEEKDAYS))),
            c.most_groups_day, in_hours(c.most_contact), c.most_in_a_row, c.caseload, track_limits(c.track_limits),
            c.office, listed(c.tags), listed(c.wishes), listed(c.avoids),
        )  # fmt: skip


def _rooms(clinic: Clinic) -> Iterator[Row]:
    for r in clinic.rooms:
        yield r.name, r.use, r.seats, listed(r.features), r.at_once


def _individuals(clinic: Clinic) -> Iterator[Row]:
    for k in clinic.individuals:
        yield k.name, k.role, k.minutes, k.per_week, k.every_weeks, k.from_days, k.to_days, listed(k.open_to)


def _plans(clinic: Clinic) -> Iterator[Row]:
    for plan in clinic.plans:
        for number, s in enumerate(plan.steps, start=1):
            least_week, least_day = in_hours(s.least_week or None), in_hours(s.least_day or None)
            yield plan.name, number, s.weeks, s.days, least_week, least_day, in_hours(s.most_week)


def _mix(clinic: Clinic) -> Iterator[Row]:
    for m in clinic.mix:
        yield m.applies_to, m.from_days, m.to_days, m.group, m.least or None, m.most


def _patients(clinic: Clinic) -> Iterator[Row]:
    for p in clinic.patients:
        yield (
            p.id, p.name, listed(p.tags), p.admitted, p.discharged, p.plan, p.days_per_week, p.authorised_days,
            p.authorised_until, p.current_track, listed(p.track_wishes), cannot_attend(p.cannot_attend),
            days(p.day_wishes), *(p.own.get(role) for role in clinic.roles), listed(p.clinician_tags),
            listed(p.group_wishes), listed(p.group_avoids), listed(p.clinician_wishes), listed(p.clinician_avoids),
        )  # fmt: skip


def _keep_apart(clinic: Clinic) -> Iterator[Row]:
    in_group, in_track = next(c.allowed for c in people.KEEP_APART_SHEET.columns if c.allowed)
    for pair in clinic.keep_apart:
        yield pair.patient, pair.other, in_track if pair.in_track else in_group, None


def _time_off(clinic: Clinic) -> Iterator[Row]:
    for off in clinic.time_off:
        start = time(off.span.start) if off.span.start else None
        end = time(off.span.end) if off.span.end < DAY_MINUTES else None
        yield off.who, when(off.when), start, end, off.reason


def _locks(clinic: Clinic) -> Iterator[Row]:
    for lock in clinic.locks:
        yield lock.patient, lock.group, when(lock.when), lock.block, lock.track, lock.clinician, lock.room


def _priorities(clinic: Clinic) -> Iterator[Row]:
    yield from clinic.priorities.items()


def _prices(clinic: Clinic) -> Iterator[Row]:
    yield from clinic.prices.items()


def _scenarios(clinic: Clinic) -> Iterator[Row]:
    for s in clinic.scenarios:
        yield s.scenario, s.change, s.target, s.value


_ROWS: Mapping[str, Callable[[Clinic], Iterator[Row]]] = {
    program.SETTINGS_SHEET.name: _settings,
    program.TRACKS_SHEET.name: _tracks,
    program.BLOCKS_SHEET.name: _blocks,
    program.GROUP_TYPES_SHEET.name: _group_types,
    people.CLINICIANS_SHEET.name: _clinicians,
    program.ROOMS_SHEET.name: _rooms,
    program.INDIVIDUALS_SHEET.name: _individuals,
    program.PLANS_SHEET.name: _plans,
    program.MIX_SHEET.name: _mix,
    people.PATIENTS_SHEET.name: _patients,
    people.KEEP_APART_SHEET.name: _keep_apart,
    people.TIME_OFF_SHEET.name: _time_off,
    people.LOCKS_SHEET.name: _locks,
    people.PRIORITIES_SHEET.name: _priorities,
    people.PRICES_SHEET.name: _prices,
    people.SCENARIOS_SHEET.name: _scenarios,
}
