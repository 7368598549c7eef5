"""Scenarios: the clinic after their changes, and changes written on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from inputs.change import Change
from inputs.changes import changes
from inputs.check_blocks import check_blocks
from inputs.check_locks import check_locks
from inputs.check_names import check_names
from inputs.names import CellError, Names, key, quoted
from inputs.report import Report
from models.clinic import Clinic, ScenarioChange
from models.errors import ChangeError, Fault

HOW = 'write "CHANGE: TARGET = VALUE", such as "clinician away: Rivera = Wed"'


def read_change(text: str, clinic: Clinic | None = None) -> ScenarioChange:
    """A change of no named scenario, from "CHANGE: TARGET = VALUE"; CellError with the nearest change for a slip.

    Where all after the colon is a target in the clinic, and the change needs no value, a "=" is part of the name.
    """
    name, colon, rest = text.partition(":")
    if not colon:
        raise CellError(f"there is no colon in it; {HOW}")
    change = Names({"Scenario changes": changes()}).find(name)
    has_value = "=" in rest and not (clinic and _is_whole(clinic, changes()[change], rest.strip()))
    target, _, value = rest.rpartition("=") if has_value else (rest, "", "")
    return ScenarioChange("", change, target.strip(), value.strip())


def _is_whole(clinic: Clinic, how: Change, target: str) -> bool:
    """Whether the change may be made of this target with a blank value."""
    try:
        how.target(clinic, target)
        how.value(clinic, "")
    except CellError:
        return False
    return True


def changed(clinic: Clinic, made: Sequence[ScenarioChange], seed: int = 1) -> Clinic:
    """The clinic after the changes of one scenario, one after the other; `seed` draws the patients added.

    Raises ChangeError with every change that cannot be made, each with its cell or as it was written.
    """
    wrong: list[ChangeError] = []
    lost: list[str] = []
    for n, change in enumerate(made):
        try:
            clinic = _after(clinic, change, made[:n], seed)
        except ChangeError as error:
            if not _only_misses(error, lost):
                wrong.append(error)
            if not _only_misses(error, [change.target]):
                lost.append(change.target)
    if wrong := wrong or list(_unfit(clinic, made)):
        raise gathered(wrong)
    return clinic


def _only_misses(error: ChangeError, names: Iterable[str]) -> bool:
    """Whether nothing else is wrong than that one of these names is not known."""
    missing = [key(f"called {quoted(name)}") for name in names]
    return all(any(words in key(fault.text) for words in missing) for fault in error.faults)


def _unfit(clinic: Clinic, made: Sequence[ScenarioChange]) -> Iterator[ChangeError]:
    """Changes that do not go together, whatever their order, in the clinic after all of them."""
    for change in made:
        how = changes()[change.change]
        try:
            if how.check:
                how.check(clinic, how.target(clinic, change.target))
        except CellError as error:
            yield _cannot_be(change, "Value", error.args)


def _after(clinic: Clinic, change: ScenarioChange, before: Sequence[ScenarioChange], seed: int) -> Clinic:
    how, column = changes()[change.change], "Target"
    try:
        target = how.target(clinic, change.target)
        _refuse_twice(how, change, before)
        column = "Value"
        value = how.value(clinic, change.value)
        drawn = [Random(f"{seed}, {change.target}, {len(clinic.patients)}")] if how.drawn else []
        after = how.apply(clinic, target, value, *drawn)
    except CellError as error:
        raise _cannot_be(change, column, error.args) from error
    if texts := _clashes(after):
        raise _cannot_be(change, "Value", texts)
    return after


def _cannot_be(change: ScenarioChange, column: str, texts: Sequence[str]) -> ChangeError:
    cell = change.source.cell(column)
    return ChangeError([Fault(cell or str(change), text) for text in texts], bool(cell))


def gathered(errors: Sequence[ChangeError]) -> ChangeError:
    """All faults of several errors in one."""
    faults = dict.fromkeys(fault for error in errors for fault in error.faults)
    return ChangeError(list(faults), any(error.in_workbook for error in errors))


def _refuse_twice(how: Change, change: ScenarioChange, before: Sequence[ScenarioChange]) -> None:
    same = [c for c in before if c.change == change.change and key(c.target) == key(change.target)]
    if how.once and same:
        raise CellError(f"the scenario has {same[0]} already; keep one of them")


def _clashes(clinic: Clinic) -> list[str]:
    """What cannot be in any workbook. That nobody is left for a group or a session is for the week to answer."""
    report = Report()
    for check in (check_names, check_blocks, check_locks):
        check(clinic, report)
    return [str(fault) for fault in report.faults]
