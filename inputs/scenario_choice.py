"""Which scenarios are asked: those of the sheet by name, changes of the command line, and all pairs of two lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from inputs.names import CellError, Names, key
from inputs.scenarios import HOW, changed, gathered, read_change
from models.clinic import Clinic, ScenarioChange
from models.errors import ChangeError, Fault
from models.scenario import Scenario

AND = " + "
"""Between what a scenario is named after."""


def scenarios_of(clinic: Clinic) -> Mapping[str, Scenario]:
    """The scenarios of the sheet by name, in its order; rows of one name belong together."""
    rows: dict[str, list[ScenarioChange]] = {}
    for change in clinic.scenarios:
        rows.setdefault(key(change.scenario), []).append(change)
    found = (Scenario(changes[0].scenario, tuple(changes)) for changes in rows.values())
    return {scenario.name: scenario for scenario in found}


def doubtful_scenarios(clinic: Clinic, monday: dt.date) -> tuple[Fault, ...]:
    """Every change of the sheet that cannot be made in the week from `monday`, with its cell.

    Solving the week does not need any of them.
    """
    clinic = replace(clinic, settings=replace(clinic.settings, week_of=monday))
    found: list[Fault] = []
    for scenario in scenarios_of(clinic).values():
        try:
            changed(clinic, scenario.changes)
        except ChangeError as error:
            found += error.faults
    return tuple(found)


@dataclass(frozen=True)
class Choice:
    """What the command line asks: scenarios of the sheet, changes that are one scenario, and two lists to pair.

    A list has names of scenarios and changes, with ; between.
    """

    names: Sequence[str] = ()
    changes: Sequence[str] = ()
    cross: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return bool(self.names or self.changes or self.cross)

    def of(self, clinic: Clinic) -> tuple[Scenario, ...]:
        """The scenarios asked of the clinic; where nothing is asked, all of the sheet.

        Raises ChangeError with all that is not known, and where nothing is asked of a clinic without scenarios.
        """
        known, wrong = scenarios_of(clinic), list[ChangeError]()
        if not self:
            return tuple(known.values()) or _refuse_none()
        found = [_known(known, name, wrong) for name in self.names]
        if self.changes:
            found.append(_joined([_written(clinic, text, wrong) for text in self.changes]))
        sides = [[_either(clinic, known, text, wrong) for text in _list(side, wrong)] for side in self.cross or ()]
        if wrong:
            raise gathered(wrong)
        pairs = product(*sides) if self.cross else ()
        return tuple({scenario.name: scenario for scenario in (*found, *map(_joined, pairs))}.values())


def _list(text: str, wrong: list[ChangeError]) -> list[str]:
    """The parts of a list with ; between."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    if not parts:
        wrong.append(_as_written("--cross", CellError("a list is blank; write names of scenarios with ; between")))
    return parts


def _joined(parts: Iterable[Scenario]) -> Scenario:
    every = tuple(parts)
    return Scenario(AND.join(part.name for part in every), tuple(c for part in every for c in part.changes))


def _known(known: Mapping[str, Scenario], name: str, wrong: list[ChangeError]) -> Scenario:
    try:
        return known[Names({"Scenarios": known}).find(name)]
    except CellError as error:
        wrong.append(_as_written(name, error))
        return Scenario(name)


def _written(clinic: Clinic, text: str, wrong: list[ChangeError]) -> Scenario:
    try:
        change = read_change(text, clinic)
    except CellError as error:
        wrong.append(_as_written(text, error))
        return Scenario(text)
    return Scenario(str(change), (change,))


def _either(clinic: Clinic, known: Mapping[str, Scenario], text: str, wrong: list[ChangeError]) -> Scenario:
    is_change = ":" in text and text not in Names({"Scenarios": known})
    return _written(clinic, text, wrong) if is_change else _known(known, text, wrong)


def _as_written(text: str, error: CellError) -> ChangeError:
    return ChangeError([Fault(text, message) for message in error.args], in_workbook=False)


def _refuse_none() -> tuple[Scenario, ...]:
    text = f"the sheet has no rows; fill it in, or after --change {HOW}"
    raise ChangeError([Fault("Scenarios", text)], in_workbook=True)
