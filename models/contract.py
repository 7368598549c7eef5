"""The contract of the workbooks, once, as data: sheets, columns, settings, wishes, scenario changes, outputs.

The reader, the template with its drop-downs, the writer and docs/workbook.md all come from it. Where to look:

    contract_kinds     what a sheet, a column and a cell are
    contract_program   Settings, Tracks, Blocks, Group types, Rooms, Individual sessions, Taper plans, Treatment mix
    contract_people    Clinicians, Patients, Keep apart, Time off, Locks, Priorities, Prices,
                       Scenarios
    contract_choices   the settings, the kinds of wish, the prices of ways out, the scenario changes
    contract_output    the sheets of the output workbook
    contract_comparison  the columns of a comparison of scenarios
"""

from __future__ import annotations

from collections.abc import Mapping

from models import contract_people as people
from models import contract_program as program
from models.contract_choices import PRICES, SCENARIO_CHANGES, SETTINGS, WISH_KINDS
from models.contract_kinds import Cell, Column, OutputSheet, PriceKind, ScenarioKind, Setting, Sheet, WishKind
from models.contract_output import CHANGED, COLUMNS_VERSION, OUTPUT_SHEETS, OWN_CLINICIAN, SUMMARY_LABELS

__all__ = [
    "CHANGED",
    "COLUMNS_VERSION",
    "INPUT_SHEETS",
    "LISTS",
    "OUTPUT_SHEETS",
    "OWN_CLINICIAN",
    "OWN_SHEETS",
    "PRICES",
    "SCENARIO_CHANGES",
    "SETTINGS",
    "SUMMARY_LABELS",
    "WISH_KINDS",
    "Cell",
    "Column",
    "OutputSheet",
    "PriceKind",
    "ScenarioKind",
    "Setting",
    "Sheet",
    "WishKind",
    "output_sheet",
    "sheet",
]

INPUT_SHEETS = (
    program.SETTINGS_SHEET,
    program.TRACKS_SHEET,
    program.BLOCKS_SHEET,
    program.GROUP_TYPES_SHEET,
    people.CLINICIANS_SHEET,
    program.ROOMS_SHEET,
    program.INDIVIDUALS_SHEET,
    program.PLANS_SHEET,
    program.MIX_SHEET,
    people.PATIENTS_SHEET,
    people.KEEP_APART_SHEET,
    people.TIME_OFF_SHEET,
    people.LOCKS_SHEET,
    people.PRIORITIES_SHEET,
    people.PRICES_SHEET,
    people.SCENARIOS_SHEET,
)

LISTS: Mapping[str, tuple[str, str]] = {
    "Tracks": ("Tracks", "Track"),
    "Blocks": ("Blocks", "Block"),
    "Group types": ("Group types", "Group type"),
    "Categories": ("Group types", "Category"),
    "Clinicians": ("Clinicians", "Clinician"),
    "Roles": ("Clinicians", "Role"),
    "Clinician tags": ("Clinicians", "Tags"),
    "Rooms": ("Rooms", "Room"),
    "Features": ("Rooms", "Features"),
    "Individual sessions": ("Individual sessions", "Session"),
    "Taper plans": ("Taper plans", "Plan"),
    "Patient IDs": ("Patients", "Patient ID"),
    "Tags": ("Patients", "Tags"),
}
"""Lists whose names come from a column of the workbook itself; the others are fixed words."""

OWN_SHEETS = ("Lists", "Read me")
"""Sheets that the template adds for people; the reader passes over them without a word."""


def sheet(name: str) -> Sheet:
    """The input sheet of that name, spelt as in the contract; KeyError if there is none."""
    return {s.name: s for s in INPUT_SHEETS}[name]


def output_sheet(name: str) -> OutputSheet:
    """The output sheet of that name, spelt as in the contract; KeyError if there is none."""
    return {s.name: s for s in OUTPUT_SHEETS}[name]
