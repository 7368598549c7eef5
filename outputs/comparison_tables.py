"""What is compared, as rows by column name: the same in the workbook, as CSV and on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from models.contract_comparison import COMPARISON_COLUMNS, SEATS_FREE
from models.scenario import BASE, Case, Figures
from outputs.comparison_words import PERCENT, bent_text, changes_text, limits_text, words_of
from outputs.program_tables import Record
from outputs.text_fit import clean

AN_HOUR = 60


def comparison_columns(cases: Sequence[Case]) -> list[str]:
    """The columns of the contract, and one for each track of any of the cases."""
    tracks = dict.fromkeys(track for case in cases if case.figures for track in case.figures.seats)
    return [*(column.name for column in COMPARISON_COLUMNS), *(SEATS_FREE + track for track in tracks)]


def comparison_rows(cases: Sequence[Case]) -> list[Record]:
    """A row per case; what is not known is blank."""
    blank = dict.fromkeys(comparison_columns(cases), "")
    return [{**blank, **_told(case), **_quality(case), **_people(case), **_use(case.figures)} for case in cases]


def _told(case: Case) -> Record:
    return {
        "Clinic": case.clinic,
        "Scenario": case.scenario.name,
        "Changes": changes_text(case),
        "Can it be done": case.verdict,
        "Against as it is": case.difference,
        "What limits": clean(limits_text(case)),
        "In words": clean(words_of(case)),
    }


def _quality(case: Case) -> Record:
    planned = case.planned
    if planned is None:
        return {}
    return {
        "Rules bent": len(planned.findings),
        "Dearest rule bent": clean(bent_text(case)),
        "Wishes granted (%)": round(planned.quality.granted, 1),
        "Most possible (%)": round(planned.quality.best, 1),
    }


def _people(case: Case) -> Record:
    row: Record = {"Patients without days": "; ".join(case.absent)}
    if case.planned:
        row["Patients"] = len(case.planned.week.attending)
    if case.scenario.name != BASE:
        row["Patients added"] = len(case.added)
    if case.moved:
        row |= {"Patients moved": len(case.moved.patients), "Clinicians moved": len(case.moved.clinicians)}
    return row


def _use(figures: Figures | None) -> Record:
    if figures is None:
        return {}
    row: Record = {
        "Group sessions": figures.groups,
        "Individual sessions": figures.individuals,
        "Clinician hours": round(sum(figures.contact.values()) / AN_HOUR, 1),
        "Rooms in use (%)": _rooms_in_use(figures),
    }
    if figures.worst_off:
        row |= {"Worst-off patient": figures.worst_off[0], "Worst-off granted (%)": round(figures.worst_off[1], 1)}
    return row | {SEATS_FREE + track: min(days.values()) for track, days in figures.seats.items() if days}


def _rooms_in_use(figures: Figures) -> float:
    is_open = sum(use.of for use in figures.rooms.values())
    return round(PERCENT * sum(use.used for use in figures.rooms.values()) / is_open, 1) if is_open else 0.0
