"""Planned weeks made without a solver: a tiny one by hand, and ones of any size by a simple rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from models.calendar import Span
from models.clinic import Clinic, Settings
from models.errors import Fault
from models.findings import POLICY, STRUCTURAL, Finding, ScoredWish, Wish
from models.people import Clinician, Patient
from models.program import Block, GroupType, IndividualKind, Room, TaperPlan, TaperStep, Track
from models.resolve import plan_week
from models.result import PlannedWeek, Quality, RuleLine
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from models.week import Week
from outputs.grids import Page
from outputs.links import Links
from outputs.paper import Paper
from outputs.stationery import Footer, Stationery
from outputs.styles import Styles

MONDAY = dt.date(2026, 11, 30)
WORKDAYS = (0, 1, 2, 3, 4)
STARTS = {"Morning": 9 * 60, "Afternoon": 13 * 60, "Evening": 17 * 60 + 30}
KINDS = (IndividualKind("Therapy", "Therapist", 50), IndividualKind("Case management", "Case manager", 30))
TYPES = (
    GroupType("CBT", "Evidence-based", 3, 10),
    GroupType("DBT skills", "Evidence-based", 3, 10),
    GroupType("Relapse prevention", "Evidence-based", 3, 10),
    GroupType("Process", "Process", 3, 8),
    GroupType("Anger management", "Educational", 3, 12),
    GroupType("Psychoeducation", "Educational", 3, 14),
    GroupType("Music therapy", "Experiential", 3, 8),
    GroupType("Art therapy", "Experiential", 3, 8),
)
RULES = (
    RuleLine("one_place", "One place at a time", STRUCTURAL, ""),
    RuleLine("days", "Days attended", POLICY, "days not attended"),
    RuleLine("blocks", "Every block filled", POLICY, "blocks not covered"),
    RuleLine("daily_groups", "Most groups per day", POLICY, "groups beyond the limit"),
)
QUALITY = Quality(96.37, 96.9, 96.37, 0.0, True, False, 12.34, 7, 2, "CP-SAT 9.15")


def _clinic(patients: int, most_staff: int) -> Clinic:
    names = cycle(("Rivera", "Okafor", "Lindqvist", "Haddad", "Marchetti", "Novak"))
    roles = cycle(("Therapist", "Case manager", "Therapist"))
    staff = tuple(
        Clinician(f"{name} {n}" if n > 6 else name, role, hours=dict.fromkeys(WORKDAYS, (Span(8 * 60, 21 * 60),)))
        for n, name, role in zip(range(1, most_staff + 1), names, roles, strict=False)
    )
    blocks = [
        Block(f"Block {n + 1}", track, WORKDAYS, Span(start + 60 * n, start + 60 * n + 50))
        for track, start in STARTS.items()
        for n in range(3)
    ]
    windows = [Block(f"{s // 60}:00", None, WORKDAYS, Span(s, s + 50)) for s in (480, 720, 960, 1000 + 30)]
    return Clinic(
        settings=Settings(clinic="Harbor & Hill Example Clinic", week_of=MONDAY),
        tracks=tuple(Track(name, WORKDAYS) for name in STARTS),
        blocks=(*blocks, *windows),
        group_types=TYPES,
        clinicians=staff,
        rooms=tuple(
            Room(f"Room {n}", seats=14, features=("piano",) if n == 1 else ()) for n in range(1, most_staff + 1)
        ),
        individuals=KINDS,
        plans=(TaperPlan("Standard", (TaperStep(5, 4), TaperStep(3))),),
        mix=(),
        patients=tuple(
            Patient(f"P{n:03d}", f"Example Patient {n}", plan="Standard", days_per_week=1 + (n * 2) % 5)
            for n in range(1, patients + 1)
        ),
    )


def _assignments(week: Week) -> dict[str, Assignment]:
    found = {}
    by_role = {r: cycle([c.name for c in week.clinic.clinicians if c.role == r]) for r in week.clinic.roles}
    for n, person in enumerate(week.attending):
        days = tuple(week.dates[(n + k) % 5] for k in range(person.days))
        own = {role: next(names) for role, names in by_role.items()}
        found[person.id] = Assignment(person.id, tuple(STARTS)[n % 3], tuple(sorted(days)), own)
    return found


def _groups(week: Week, assignments: dict[str, Assignment]) -> list[Session]:
    sessions = []
    for turn, slot in enumerate(week.blocks):
        present = [a.patient for a in assignments.values() if a.track == slot.track and slot.date in a.days]
        for part, first in enumerate(range(0, len(present), 9)):
            kind = TYPES[(turn + part * 3) % len(TYPES)]
            leader = week.clinic.clinicians[(turn + part) % len(week.clinic.clinicians)].name
            room = week.clinic.rooms[part % len(week.clinic.rooms)].name
            sessions.append(Session(slot, GROUP, kind.name, (leader,), room, tuple(present[first : first + 9])))
    return sessions


def _individuals(week: Week, assignments: dict[str, Assignment]) -> list[Session]:
    sessions, windows = [], cycle(range(4))
    for assignment in assignments.values():
        for day, kind in zip(assignment.days, KINDS, strict=False):
            slot = [w for w in week.windows if w.date == day][next(windows)]
            own = (assignment.own[kind.role],)
            sessions.append(Session(slot, INDIVIDUAL, kind.name, own, None, (assignment.patient,)))
    return sessions


@pytest.fixture(scope="session")
def planned_week() -> Callable[[int], PlannedWeek]:
    """Makes a planned week for that many patients, all rules kept, one wish per patient, each fifth not granted."""

    def make(patients: int) -> PlannedWeek:
        week = plan_week(_clinic(patients, max(6, patients // 6)), MONDAY)
        assignments = _assignments(week)
        sessions = _groups(week, assignments) + _individuals(week, assignments)
        wishes = tuple(
            ScoredWish(
                Wish("Groups", patient, "Art therapy", 3), float(n % 5 != 0), "" if n % 5 else "No seat is left."
            )
            for n, patient in enumerate(assignments)
        )
        return PlannedWeek(week, Timetable(tuple(sessions), assignments), wishes, (), RULES, QUALITY)

    return make


@pytest.fixture(scope="session")
def small(planned_week: Callable[[int], PlannedWeek]) -> PlannedWeek:
    """Six patients, every rule kept."""
    return planned_week(6)


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    """An empty workbook to draw on."""
    return Workbook(str(tmp_path / "book.xlsx"), {"in_memory": True})


@pytest.fixture
def drawn(book: Workbook) -> Callable[..., Worksheet]:
    """Lets a function draw on paper of the given widths, and gives the sheet as openpyxl reads it."""

    def draw(
        widths: Sequence[int], drawing: Callable[[Paper], None], own_breaks: bool = True, pages: Sequence[Page] = ()
    ) -> Worksheet:
        categories = [kind.category for kind in TYPES]
        sheet = book.add_worksheet("Sheet")
        common = Stationery(Styles(book, categories), Links(book, pages), Footer("Clinic", "Week"))
        drawing(Paper(sheet, common, widths, own_breaks))
        book.close()
        return openpyxl.load_workbook(str(book.filename)).active

    return draw


@pytest.fixture(scope="session")
def bent(small: PlannedWeek) -> PlannedWeek:
    """The small week without the first group session, with two findings, a warning and a locked session."""
    ordered = sorted(small.timetable.sessions, key=lambda s: (not s.is_group, s.slot.date, s.slot.span))
    lost, locked = ordered[0], replace(ordered[-1], locked=True)
    findings = (
        Finding("daily_groups", POLICY, "Rivera", 1, "groups per day", date=MONDAY),
        *(Finding("blocks", POLICY, patient, 1, "sessions", slot=lost.slot) for patient in lost.patients),
    )
    timetable = Timetable((*ordered[1:-1], locked), small.timetable.assignments)
    week = replace(small.week, warnings=(Fault("Patients!F7", "P003 asks 5 days, but only 4 are authorised."),))
    return replace(small, week=week, timetable=timetable, findings=findings)
