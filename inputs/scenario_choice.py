"""Which scenarios are asked: those of the sheet by name, changes of the command line, and all pairs of two lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from inputs.names import CellError, Names, key
from inputs.scenarios import HOW, gathered, read_change
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


def chosen_scenarios(
    clinic: Clinic, names: Sequence[str] = (), written: Sequence[str] = (), cross: tuple[str, str] | None = None
) -> tuple[Scenario, ...]:
    """The scenarios of these names, one of all changes written, and every pair of one of each list of `cross`.

    With nothing asked, all of the sheet. A list has names of scenarios and changes, with ; between. Raises ChangeError
    with all that is not known, and where nothing is asked of a clinic without scenarios.
    """
    known = scenarios_of(clinic)
    if not (names or written or cross):
        return tuple(known.values()) or _refuse_none()
    wrong: list[ChangeError] = []
    found = [_known(known, name, wrong) for name in names]
    if written:
        found.append(_joined([_written(text, wrong) for text in written]))
    sides = [[_either(known, text, wrong) for text in split_list(side)] for side in cross or ()]
    if wrong:
        raise gathered(wrong)
    return tuple(
        {scenario.name: scenario for scenario in (*found, *map(_joined, product(*sides) if sides else ()))}.values()
    )


def split_list(text: str) -> list[str]:
    """The parts of a list with ; between."""
    return [part.strip() for part in text.split(";") if part.strip()]


def _joined(parts: Iterable[Scenario]) -> Scenario:
    every = tuple(parts)
    return Scenario(AND.join(part.name for part in every), tuple(c for part in every for c in part.changes))


def _known(known: Mapping[str, Scenario], name: str, wrong: list[ChangeError]) -> Scenario:
    try:
        return known[Names({"Scenarios": known}).find(name)]
    except CellError as error:
        wrong.append(_as_written(name, error))
        return Scenario(name)


def _written(text: str, wrong: list[ChangeError]) -> Scenario:
    try:
        change = read_change(text)
    except CellError as error:
        wrong.append(_as_written(text, error))
        return Scenario(text)
    return Scenario(str(change), (change,))


def _either(known: Mapping[str, Scenario], text: str, wrong: list[ChangeError]) -> Scenario:
    is_change = ":" in text and text not in Names({"Scenarios": known})
    return _written(text, wrong) if is_change else _known(known, text, wrong)


def _as_written(text: str, error: CellError) -> ChangeError:
    return ChangeError([Fault(text, message) for message in error.args], in_workbook=False)


def _refuse_none() -> tuple[Scenario, ...]:
    raise ChangeError(
        [Fault("Scenarios", f"the sheet has no rows; fill it in, or {HOW} after --change")], in_workbook=True
    )
