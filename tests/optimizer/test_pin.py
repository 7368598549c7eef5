"""Pinning a formulation to a timetable, and starting from one."""

from rule_cases import DAY, Case, bare, case, priced
from small import patient, run

from optimizer.pin import pin, pinned_values
from optimizer.rules import formulate

TWO = ("Mon B1 CBT Cedar R1 P1", "Mon B1 CBT Ash R2 P2", DAY[1])


def paid(of: Case) -> dict[str, int] | None:
    """What the case costs where nothing may be bent: nothing, or it cannot be."""
    return priced(of, ())


def test_a_pinned_formulation_gives_the_timetable_back() -> None:
    """The only timetable left is the one that it was pinned to, but for rooms that are alike."""
    of = case(bare(), *TWO)
    formulation = formulate(of.week)
    pin(formulation, of.timetable)
    status, found, _ = run(formulation)
    assert status == "OPTIMAL"
    assert found is not None
    assert found.assignments == of.timetable.assignments
    for patient_id, sessions in of.timetable.of_patient.items():
        held = found.of_patient[patient_id]
        assert [(s.slot, s.type, s.heads) for s in held] == [(s.slot, s.type, s.heads) for s in sessions]


def test_the_first_leader_is_the_first_of_the_sheet_who_may_lead() -> None:
    """In whatever order a timetable names the leaders, the session has the name that the formulation gives it."""
    clinic = bare({"Process": {"facilitators": 2}})
    for leaders in ("Ash+Birch", "Birch+Ash"):
        assert paid(case(clinic, DAY[0], f"Mon B2 Process {leaders} R1 P1 P2")) == {}
    assert paid(case(bare(), "Mon B1 Art Birch+Cedar R1 P1 P2", DAY[1])) == {}


def test_what_is_not_offered_makes_it_impossible() -> None:
    """A timetable with somebody whom the week does not know cannot be."""
    of = case(bare(patients=(patient("P1", 1),)), *DAY)
    assert paid(of) is None


def test_values_leave_out_what_is_not_offered() -> None:
    """As hints, the values cover every choice of the formulation, whatever else the timetable says."""
    of = case(bare(patients=(patient("P1", 1),)), *DAY)
    formulation = formulate(of.week)
    values = pinned_values(formulation, of.timetable)
    tables = (formulation.belongs, formulation.there, formulation.takes, formulation.leads, formulation.uses)
    for table in tables:
        assert {variable.index for _, variable in table.items()} <= set(values)
    assert sum(values[variable.index] for _, variable in formulation.takes.items()) == 2
    assert sum(values[variable.index] for _, variable in formulation.leads.items()) == 2


def test_names_may_be_shared_by_patients_and_clinicians() -> None:
    """A patient who is called like a clinician is not taken for the clinician."""
    clinic = bare(patients=(patient("Ash", 1),))
    assert paid(case(clinic, "Mon B1 CBT Cedar R1 Ash", "Mon B2 Process Ash R1 Ash")) == {}
