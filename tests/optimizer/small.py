"""A clinic that anybody can hold in the head, and short ways to plan it.

Track Morning, Monday to Wednesday: blocks B1 9:00-10:00 and B2 10:15-11:15, window Noon 11:30-12:20. Ash, the
therapist, leads CBT and Process; Birch, the case manager, leads Process and assists Art; Cedar, the art therapist,
leads CBT and Art, which takes two. Patients P1 (2 days), P2 (3), P3 (1), P4 (2). Everybody is plainly invented.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ortools.sat.python import cp_model

from models.calendar import Span
from models.clinic import Clinic, Settings
from models.people import Clinician, Patient
from models.previous import Previous
from models.program import Block, GroupType, IndividualKind, Room, TaperPlan, TaperStep, Track
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.extract import Solution, timetable_of
from optimizer.formulation import Formulation
from optimizer.rules import formulate, policies

MONDAY = dt.date(2026, 11, 30)
MON_TO_WED = (0, 1, 2)
HOURS = dict.fromkeys(range(7), (Span(8 * 60, 20 * 60),))


def patient(identity: str, days: int, **facts: Any) -> Patient:
    """A patient with so many days per week; further facts by the names of Patient's fields."""
    return Patient(identity, days_per_week=days, plan="Taper", **facts)


def small_clinic(**overrides: Any) -> Clinic:
    """The small clinic, with other values for fields of Clinic where given."""
    clinic = Clinic(
        settings=Settings("Small clinic", MONDAY),
        tracks=(Track("Morning", MON_TO_WED),),
        blocks=(
            Block("B1", "Morning", MON_TO_WED, Span(540, 600)),
            Block("B2", "Morning", MON_TO_WED, Span(615, 675)),
            Block("Noon", None, MON_TO_WED, Span(690, 740)),
        ),
        group_types=(
            GroupType("CBT", "Evidence-based", most_patients=8),
            GroupType("Process", "Talking", most_patients=8),
            GroupType("Art", "Experiential", most_patients=6, facilitators=2),
        ),
        clinicians=(
            Clinician("Ash", "Therapist", leads=("CBT", "Process"), hours=HOURS),
            Clinician("Birch", "Case manager", leads=("Process",), assists=("Art",), hours=HOURS),
            Clinician("Cedar", "Art therapist", leads=("CBT", "Art"), hours=HOURS),
        ),
        rooms=(Room("R1", "Group", 8), Room("R2", "Group", 8), Room("Nook", "Individual", 3, at_once=2)),
        individuals=(IndividualKind("Therapy", "Therapist", 50), IndividualKind("Case management", "Case manager", 50)),
        plans=(TaperPlan("Taper", (TaperStep(3),)),),
        mix=(),
        patients=(patient("P1", 2), patient("P2", 3), patient("P3", 1), patient("P4", 2)),
    )  # fmt: skip
    return replace(clinic, **overrides)


def altered(clinic: Clinic, name: str, **facts: Any) -> Clinic:
    """The clinic with other facts for everything of this name (or patient ID): track, type, clinician, room ..."""
    lists = ("tracks", "blocks", "group_types", "clinicians", "rooms", "individuals", "patients")
    changed: dict[str, Any] = {
        of: tuple(replace(entry, **facts) if name == _name(entry) else entry for entry in getattr(clinic, of))
        for of in lists
    }
    return replace(clinic, **changed)


def _name(entry: Any) -> str:
    return str(entry.id if isinstance(entry, Patient) else entry.name)


def week_of(clinic: Clinic, previous: Previous | None = None) -> Week:
    """The week of Monday 30 November 2026 in the clinic."""
    return plan_week(clinic, MONDAY, previous)


def run(formulation: Formulation, seconds: float = 20) -> tuple[str, Timetable | None, int]:
    """The solver's status ("OPTIMAL", "INFEASIBLE" ...), the timetable found and the objective (0 without one)."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(formulation.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return solver.status_name(status), None, 0
    timetable = timetable_of(Solution(formulation, list(solver.response_proto.solution)))
    return solver.status_name(status), timetable, round(solver.objective_value)


def solve(
    week: Week,
    relaxed: bool = False,
    pin: Callable[[Formulation], None] | None = None,
    maximise: Callable[[Formulation], cp_model.LinearExprT] | None = None,
) -> tuple[str, Timetable | None]:
    """The solver's status and the timetable: as `pin` demands, with most of `maximise`, else fewest bends."""
    formulation = formulate(week, policies() if relaxed else ())
    if pin:
        pin(formulation)
    if maximise:
        formulation.model.maximize(maximise(formulation))
    elif relaxed:
        formulation.model.minimize(sum(sum(bends) for bends in formulation.slacks.values()))
    return run(formulation)[:2]
