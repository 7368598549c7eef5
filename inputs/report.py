"""Faults and warnings gathered while a workbook is read, so that all are reported together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.errors import Fault, WorkbookError

_CELL = re.compile(r"(?P<sheet>.*?)(?:!(?P<column>[A-Z]+)(?P<row>\d+).*)?$", re.DOTALL)


class Report:
    """What is wrong or doubtful so far. Cells are addresses such as "Patients!F7", or a sheet's name."""

    def __init__(self, sheets: Sequence[str] = ()) -> None:
        self._order = {name: n for n, name in enumerate(sheets)}
        self._faults: dict[Fault, None] = {}
        self._warnings: dict[Fault, None] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Faults of whole sheets first, as others follow from them; then in the order of sheets, rows and columns."""
        return tuple(sorted(self._faults, key=self._place))

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """Warnings in the order of sheets, rows and columns."""
        return tuple(sorted(self._warnings, key=self._place))

    @property
    def count(self) -> int:
        """The number of faults so far."""
        return len(self._faults)

    def fault(self, cell: str, text: str) -> None:
        """Note that the cell is wrong; the same fault twice counts once."""
        self._faults[Fault(cell, text)] = None

    def warn(self, cell: str, text: str) -> None:
        """Note that the cell is doubtful."""
        self._warnings[Fault(cell, text)] = None

    def is_clean(self, *sheets: str) -> bool:
        """Whether none of the sheets has a fault so far."""
        return not any(_parts(f.cell)[0] in sheets for f in self._faults)

    def stop_at_faults(self) -> None:
        """Raise WorkbookError with all faults, and the warnings, if there is any fault."""
        if self._faults:
            raise WorkbookError(list(self.faults), self.warnings)

    def _place(self, fault: Fault) -> tuple[bool, int, int, int, str]:
        sheet, row, column = _parts(fault.cell)
        return row > 0, self._order.get(sheet, -1), row, len(column), column


def _parts(cell: str) -> tuple[str, int, str]:
    """Sheet, row and column letters of an address; row 0 and no letters where it has none."""
    found = _CELL.match(cell)
    if found is None:
        return cell, 0, ""
    return found["sheet"], int(found["row"] or 0), found["column"] or ""
