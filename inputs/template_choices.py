"""What the cells of a column may hold, as Excel checks it while people type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from inputs.template_lists import DAY_LIST, list_name
from models.contract import LISTS, Cell, Column, Setting

Check = Mapping[str, Any]
_LONGEST_MESSAGE, _LONGEST_TITLE = 255, 32
_NUMBERS = {Cell.WHOLE: "integer", Cell.MINUTES: "integer", Cell.NUMBER: "decimal"}
_FIRST_DATE = dt.date(1990, 1, 1)


def check_of(column: Column, first_cell: str, all_cells: str) -> Check | None:
    """Excel's check for the column's cells: a drop-down, limits of numbers, no ID twice; None where all is allowed.

    Drop-downs of columns that hold several names, or new ones, only propose.
    """
    if column.kind in (Cell.NAME, Cell.ID):
        return _message(
            column, {"validate": "custom", "value": f"=SUMPRODUCT(--({all_cells}={first_cell}))=1"}, "warning"
        )
    if column.allowed:
        return _message(column, {"validate": "list", "source": f"={list_name(column.list_of)}"}, "stop")
    if column.list_of or column.kind is Cell.DAYS:
        offer = {"validate": "list", "source": f"={list_name(column.list_of or DAY_LIST)}"}
        only_these = column.kind is Cell.ONE_OF and column.list_of in LISTS
        return _message(column, offer, "warning") if only_these else {**offer, "show_error": False}
    if column.kind is Cell.DATE:
        return _message(column, {"validate": "date", "criteria": ">=", "value": _FIRST_DATE}, "warning")
    return _number(column)


def check_of_setting(setting: Setting) -> Check | None:
    """Excel's check for the value of a setting."""
    column = Column(
        setting.name, setting.kind, setting.note, allowed=setting.allowed, least=setting.least, most=setting.most
    )
    if setting.kind is Cell.YES_NO:
        return _message(column, {"validate": "list", "source": ["yes", "no"]}, "stop")
    if setting.allowed:
        return _message(column, {"validate": "list", "source": list(setting.allowed)}, "stop")
    if setting.offered:
        return {"validate": "list", "source": list(setting.offered), "show_error": False}
    return check_of(column, "", "")


def _number(column: Column) -> Check | None:
    if column.kind not in _NUMBERS:
        return None
    limits: dict[str, Any] = {"validate": _NUMBERS[column.kind], "criteria": ">=", "value": column.least}
    if column.most is not None:
        limits |= {"criteria": "between", "minimum": column.least, "maximum": column.most}
    return _message(column, limits, "stop")


def _message(column: Column, check: dict[str, Any], severity: str) -> Check:
    return {
        **check,
        "error_title": column.name[:_LONGEST_TITLE],
        "error_message": column.note[:_LONGEST_MESSAGE] if column.kind is not Cell.ID else _ONCE,
        "error_type": severity,
    }


_ONCE = "This ID stands in this sheet already; each may stand here once."
