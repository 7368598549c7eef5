"""Names that must differ, though they stand in different sheets."""

from __future__ import annotations

from collections.abc import Iterator

from inputs.names import key, quoted, with_article
from inputs.report import Report
from models.clinic import ALL, Clinic


def check_names(clinic: Clinic, report: Report) -> None:
    """Note names that two things share, so that it is not clear which of them is meant.

    Group types share none with categories or individual sessions; tags, plans, patient IDs and the word All none;
    clinicians none with patient IDs.
    """
    for names in (_groups(clinic), _types(clinic), _who_a_mix_applies_to(clinic), _people(clinic)):
        first: dict[str, tuple[str, str]] = {}
        for what, name, cell in names:
            known, known_cell = first.setdefault(key(name), (what, cell))
            if known != what:
                place = f" ({known_cell})" if known_cell else ""
                both = f"{with_article(what)} and {with_article(known)}{place}"
                report.fault(cell, f"{quoted(name)} is {both}; give one of them another name")


def _groups(clinic: Clinic) -> Iterator[tuple[str, str, str]]:
    for group in clinic.group_types:
        yield "group type", group.name, group.source.cell("Group type")
    for group in clinic.group_types:
        if group.category:
            yield "category", group.category, group.source.cell("Category")


def _types(clinic: Clinic) -> Iterator[tuple[str, str, str]]:
    for group in clinic.group_types:
        yield "group type", group.name, group.source.cell("Group type")
    for kind in clinic.individuals:
        yield "individual session", kind.name, kind.source.cell("Session")


def _people(clinic: Clinic) -> Iterator[tuple[str, str, str]]:
    for clinician in clinic.clinicians:
        yield "clinician", clinician.name, clinician.source.cell("Clinician")
    for patient in clinic.patients:
        yield "patient ID", patient.id, patient.source.cell("Patient ID")


def _who_a_mix_applies_to(clinic: Clinic) -> Iterator[tuple[str, str, str]]:
    yield "word for everyone", ALL, ""
    for plan in clinic.plans:
        yield "taper plan", plan.name, plan.steps[0].source.cell("Plan")
    for patient in clinic.patients:
        yield "patient ID", patient.id, patient.source.cell("Patient ID")
    for patient in clinic.patients:
        for tag in patient.tags:
            yield "tag", tag, patient.source.cell("Tags")
