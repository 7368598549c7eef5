"""What only several sheets show of people: own clinicians, tags, and whom the treatment mix applies to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inputs.names import instead, nearest, quoted
from inputs.report import Report
from models.clinic import ALL, Clinic
from models.people import Patient
from models.program import GroupType, IndividualKind, Track
from models.resolve_patient import open_to


def check_people(clinic: Clinic, report: Report) -> None:
    """Note own clinicians without the role or the tags asked, and tags that nobody has."""
    for patient in clinic.patients:
        _check_own(clinic, patient, report)
        _check_current_track(clinic, patient, report)
    if report.is_clean("Clinicians"):
        _check_clinician_tags(clinic, report)
    if report.is_clean("Patients"):
        _check_tags(clinic, report)


def _check_own(clinic: Clinic, patient: Patient, report: Report) -> None:
    for role, name in patient.own.items():
        own = clinic.clinician.get(name)
        if own is None:
            continue  # the row of the clinician has a fault of its own
        if own.role != role:
            fitting = [c.name for c in clinic.clinicians if c.role == role]
            text = f"{name} has the role {own.role}, not {role}{instead(name, fitting)}"
            report.fault(patient.source.cell(role), text)
        for tag in patient.clinician_tags:
            if tag not in own.tags:
                text = (
                    f"{name} does not have the tag {tag} that Clinician tags asks; choose another or take the tag out"
                )
                report.fault(patient.source.cell(role), text)


def _check_current_track(clinic: Clinic, patient: Patient, report: Report) -> None:
    track = clinic.track.get(patient.current_track or "")
    if track and not open_to(patient.tags, track.open_to):
        text = f"{track.name} is open to {' or '.join(track.open_to)} only; {patient.id} is kept in it all the same"
        report.warn(patient.source.cell("Current track"), text)


def _check_clinician_tags(clinic: Clinic, report: Report) -> None:
    known = [tag for clinician in clinic.clinicians for tag in clinician.tags]
    for patient in clinic.patients:
        for tag in patient.clinician_tags:
            if tag not in known:
                nobody = f"no clinician has the tag {quoted(tag)}, so others cover for {patient.id}, which bends a rule"
                hint = instead(tag, known) or "; see Tags of the clinicians"
                report.warn(patient.source.cell("Clinician tags"), nobody + hint)


def _check_tags(clinic: Clinic, report: Report) -> None:
    """A tag that no patient has may be a slip, or be meant for patients still to come: a warning."""
    tags = list(dict.fromkeys(tag for patient in clinic.patients for tag in patient.tags))
    for cell, open_for in _open_to(clinic):
        for tag in open_for:
            if tag not in tags:
                report.warn(cell, f"no patient has the tag {quoted(tag)}{_perhaps(tag, tags)}")
    known = [ALL, *tags, *clinic.plan, *clinic.patient]
    for row in clinic.mix:
        if row.applies_to not in known:
            text = f"{quoted(row.applies_to)} is no tag, taper plan or patient ID in use, so the row applies to nobody"
            report.warn(row.source.cell("Applies to"), text + _perhaps(row.applies_to, known))


def _open_to(clinic: Clinic) -> Iterator[tuple[str, Sequence[str]]]:
    facts: tuple[Track | GroupType | IndividualKind, ...] = (*clinic.tracks, *clinic.group_types, *clinic.individuals)
    for fact in facts:
        yield fact.source.cell("Open to"), fact.open_to


def _perhaps(tag: str, known: Sequence[str]) -> str:
    near = nearest(tag, known)
    return f"; did you mean {near}?" if near else ""
