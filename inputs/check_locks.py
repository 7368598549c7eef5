"""Locks of every week that nothing can fulfil, as far as the workbook shows it without planning a week."""

from __future__ import annotations

from inputs.lock_clashes import check_lock_pairs
from inputs.report import Report
from models.clinic import Clinic, Lock
from models.lock_fit import misfits


def check_locks(clinic: Clinic, report: Report) -> None:
    """Note each lock that nothing can fulfil, and each that contradicts another one of the same patient.

    A lock with a date is for the counts of its own week: until then, or since then, all that it names may change.
    Skipped while the sheets that locks speak of have faults, which would show up here a second time.
    """
    if not report.is_clean("Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Individual sessions", "Patients"):
        return
    for lock in clinic.locks:
        if lock == Lock(lock.patient):
            report.warn(lock.source.cell("Patient ID"), "locks nothing; fill in another cell of the row, or delete it")
    weekly = [lock for lock in clinic.locks if not lock.has_date]
    for lock in weekly:
        for misfit in misfits(clinic, lock):
            report.fault(lock.source.cell(misfit.column), str(misfit))
    check_lock_pairs(clinic, weekly, report)
