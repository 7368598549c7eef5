"""The names that a timetable's sheets may hold: those of its clinic, and those that stand in it by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inputs import cells
from inputs.names import CellError, key
from inputs.sheets import column_values
from inputs.workbook_file import RawSheet
from models.clinic import Clinic
from models.contract import Cell, Column


def lists_of(clinic: Clinic) -> Mapping[str, Iterable[str]]:
    """The names that the clinic defines, by the lists of the contract."""
    return {
        "Tracks": clinic.track,
        "Blocks": list(dict.fromkeys(block.name for block in clinic.blocks)),
        "Group types": clinic.group_type,
        "Individual sessions": clinic.individual,
        "Clinicians": clinic.clinician,
        "Rooms": clinic.room,
        "Patient IDs": clinic.patient,
    }


def role_columns(clinic: Clinic) -> tuple[Column, ...]:
    """The columns of own clinicians in Assignments, one per role with individual sessions."""
    return tuple(Column(role, Cell.ONE_OF, "The own clinician.", list_of="Clinicians") for role in clinic.roles)


def with_those_in(
    found: Sequence[RawSheet], roles: Iterable[Column], lists: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """The lists with the patients and clinicians whom the sheets of a timetable name without doubt where one ends.

    That is the case in Assignments, and in Sessions where ; stands between them or nothing could.
    """
    own = (name for role in roles for name in texts_of(found, "Assignments", role.name))
    together = texts_of(found, "Sessions", "Clinicians")
    apart = (name.strip() for text in together if ";" in text or "," not in text for name in text.split(";"))
    more = {"Clinicians": [*own, *apart], "Patient IDs": texts_of(found, "Assignments", "Patient ID")}
    return {title: [*lists.get(title, ()), *filter(None, more.get(title, ()))] for title in {**lists, **more}}


def texts_of(found: Sequence[RawSheet], sheet: str, column: str) -> Iterator[str]:
    """What stands in the cells of a column, but for those of which Excel has made something else than a name."""
    for raw in found:
        for value in column_values(raw, column) if key(raw.name) == key(sheet) else ():
            try:
                yield cells.name(value)
            except CellError:
                continue  # reported when the row is read
