"""A clinic with the cells that its facts would have in a workbook, without writing and reading one, which is slow."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from openpyxl.utils import get_column_letter

from inputs.template_rows import columns_of
from models.clinic import Clinic
from models.contract import SETTINGS, sheet
from models.source import Source

LISTS = {
    "tracks": "Tracks", "blocks": "Blocks", "group_types": "Group types", "clinicians": "Clinicians", "rooms": "Rooms",
    "individuals": "Individual sessions", "mix": "Treatment mix", "patients": "Patients", "keep_apart": "Keep apart",
    "time_off": "Time off", "locks": "Locks",
}  # fmt: skip
PLANS = "Taper plans"


def sourced(clinic: Clinic) -> Clinic:
    """The same clinic; every row has its place, as `write_clinic` would put it."""
    columns = {name: _letters(name, clinic) for name in (*LISTS.values(), PLANS)}
    lists = {
        of: tuple(replace(e, source=Source(name, n, columns[name])) for n, e in enumerate(getattr(clinic, of), start=2))
        for of, name in LISTS.items()
    }
    rows = count(2)
    plans = tuple(
        replace(p, steps=tuple(replace(s, source=Source(PLANS, next(rows), columns[PLANS])) for s in p.steps))
        for p in clinic.plans
    )
    cells = {setting.name: f"Settings!B{n}" for n, setting in enumerate(SETTINGS, start=2)}
    return replace(clinic, **lists, plans=plans, settings=replace(clinic.settings, cells=cells))


def _letters(name: str, clinic: Clinic) -> dict[str, str]:
    return {c.name: get_column_letter(n) for n, c in enumerate(columns_of(sheet(name), clinic.roles), start=1)}
