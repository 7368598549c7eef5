"""What a change of a scenario is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from models.clinic import Clinic

Reading = Callable[[Clinic, str], Any]


@dataclass(frozen=True)
class Change:
    """One of the changes in contract_choices.SCENARIO_CHANGES, by its `name` there.

    `target` and `value` read the two cells in the clinic as it is before the change, and raise CellError where they
    mean nothing. `apply` takes clinic and both readings to the clinic after the change, and raises CellError where
    that clinic cannot be. `check` takes the clinic after all changes of the scenario and the first reading, and raises
    CellError where another one does not go with this. A change that is `drawn` takes a Random as well. `once`: a
    scenario makes it once a target.
    """

    name: str
    target: Reading
    value: Reading
    apply: Callable[..., Clinic]
    check: Callable[[Clinic, Any], None] | None = None
    once: bool = False
    drawn: bool = False
