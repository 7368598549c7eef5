"""A fact that is one cell: what an entry of the workbook limits or asks by it."""

from __future__ import annotations

from typing import Any

from models.edits import editing
from models.fact import Fact


def limit(of: str, entry: Any, field: str, column: str, text: str, none: Any = None) -> Fact:
    """The fact that `text` says; without it the `field` of the entry in the clinic's list `of` is `none`."""
    return Fact(text, (entry.source.place(column),), entry, field, drop=editing(of, entry, **{field: none}))
