"""Edits of a clinic: an entry changed or taken away, settings changed; what is not there is left as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import cache, reduce
from typing import Any

from models.clinic import Clinic

Edit = Callable[[Clinic], Clinic]


def same(entry: Any, other: Any) -> bool:
    """Whether both are one row of the workbook, perhaps with cells changed since."""
    if name := _named_by(entry.__class__):
        return bool(getattr(entry, name) == getattr(other, name))
    return bool(entry.source == other.source) if entry.source.sheet else bool(entry == other)


@cache
def _named_by(kind: type) -> str | None:
    """The field that tells entries of the kind apart, if one does."""
    names = {field.name for field in fields(kind)}
    return next((name for name in ("id", "name") if name in names), None)


def reworking(of: str, entry: Any, change: Callable[[Any], Any]) -> Edit:
    """Puts what `change` makes of the entry, as it then is, in its place in the clinic's list `of`."""
    return lambda clinic: _with(clinic, of, (change(e) if same(e, entry) else e for e in getattr(clinic, of)))


def editing(of: str, entry: Any, **facts: Any) -> Edit:
    """Gives the entry of the clinic's list `of` other facts, by their names."""
    return reworking(of, entry, lambda now: replace(now, **facts))


def without(of: str, entry: Any) -> Edit:
    """Takes the entry out of the clinic's list `of`."""
    return lambda clinic: _with(clinic, of, (e for e in getattr(clinic, of) if not same(e, entry)))


def in_turn(edits: Iterable[Edit]) -> Edit:
    """Makes one edit after the other."""
    every = tuple(edits)
    return lambda clinic: reduce(lambda now, edit: edit(now), every, clinic)


def setting(**values: Any) -> Edit:
    """Gives settings other values, by their names."""
    return lambda clinic: replace(clinic, settings=replace(clinic.settings, **values))


def _with(clinic: Clinic, of: str, entries: Iterable[Any]) -> Clinic:
    facts: dict[str, Any] = {of: tuple(entries)}
    return replace(clinic, **facts)
