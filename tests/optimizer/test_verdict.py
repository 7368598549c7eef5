"""Verdicts of weeks to which nobody has to come."""

from __future__ import annotations

from dataclasses import replace

from small import MONDAY, altered, small_clinic

from models.clinic import Clinic
from optimizer.checks import all_checks
from optimizer.clock import Clock
from optimizer.options import Options
from optimizer.verdict import Judge, Verdict


def _judge() -> Judge:
    return Judge(MONDAY, Clock(Options(time_limit=20, workers=1)), 10)


def _waived(caseload: int) -> Clinic:
    """Everybody may stay at home; Ash is the own clinician of two."""
    clinic = altered(altered(small_clinic(), "P1", own={"Therapist": "Ash"}), "P2", own={"Therapist": "Ash"})
    clinic = replace(clinic, locks=(), waived=frozenset(patient.id for patient in clinic.patients))
    return altered(clinic, "Ash", caseload=caseload)


def test_nobody_has_to_come() -> None:
    """Nothing need be searched: no model is made."""
    judge = _judge()
    assert judge.verdict(_waived(2)) is Verdict.CAN
    assert not judge.found


def test_a_caseload_counts_whoever_stays_at_home() -> None:
    """Patients are somebody's own whether they come or not."""
    assert _judge().verdict(_waived(1)) is Verdict.CANNOT


def test_a_caseload_is_counted_of_those_who_stay_at_home_for_good() -> None:
    """Who comes on no day at all is in it too, so that leaving out those waived changes nothing."""
    clinic = altered(altered(_waived(1), "P1", days_per_week=0), "P2", days_per_week=0)
    check = _judge().check_against(clinic)
    assert check in all_checks()
    assert check is not None and _judge().counts_out(clinic, check)
