"""Beginning near a timetable that grants many wishes."""

from __future__ import annotations

from small import altered, patient, run, small_clinic, week_of

from models.timetable import Timetable
from optimizer.clock import Clock
from optimizer.extract import Solution, timetable_of
from optimizer.near_found import GRID, SEATS, STAYING, begin_near_planned
from optimizer.options import Options, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

ONE_DAY = small_clinic(patients=(patient("P1", 1),), individuals=())


def _near(leads: tuple[str, ...]) -> tuple[Timetable, Timetable, list[tuple[type, ...]]]:
    """A timetable in which Cedar leads CBT, the week found near it where Cedar leads these, and what still stays."""
    formulation = formulate(week_of(ONE_DAY))
    cedar = formulation.leads.where(clinician="Cedar", type="CBT")
    formulation.add(sum(formulation.leads[lead] for lead in cedar) >= 1)
    _, planned, _ = run(formulation)
    assert planned is not None
    search = Search(formulate(week_of(altered(ONE_DAY, "Cedar", leads=leads))), Clock(Options(time_limit=20)), silent)
    stays = [*STAYING]
    begin_near_planned(search, planned, Stage("Looking"), 5, stays)
    assert search.values is not None
    return planned, timetable_of(Solution(search.formulation, search.values)), stays


def test_a_week_that_fits_stays_as_it_is() -> None:
    """Nothing has to be looked for."""
    planned, found, stays = _near(("CBT", "Art"))
    assert found.assignments == planned.assignments
    assert stays == [GRID, SEATS]


def test_what_cannot_stay_is_not_held_again() -> None:
    """Cedar leads no CBT any more: the groups of before cannot stay, but everybody's days and types can."""
    planned, found, stays = _near(("Art",))
    assert stays == [SEATS]
    assert found.assignments == planned.assignments
    for who, sessions in planned.of_patient.items():
        assert [(s.slot, s.type) for s in found.of_patient[who] if s.is_group] == [
            (s.slot, s.type) for s in sessions if s.is_group
        ]
