"""The catalogue of changes is that of the contract."""

from __future__ import annotations

from pathlib import Path

from inputs.changes import changes
from models.contract import SCENARIO_CHANGES

HERE = Path(__file__).parent


def test_every_change_of_the_contract_can_be_made() -> None:
    """And no other."""
    assert set(changes()) == {kind.name for kind in SCENARIO_CHANGES}


def test_every_change_has_its_module_and_its_test_file() -> None:
    """Both are called as the change is."""
    named = {name.replace(" ", "_") for name in changes()}
    assert named == {file.stem.removeprefix("test_") for file in (HERE / "changes").glob("test_*.py")}
    assert named == {change.apply.__module__.rpartition(".")[2] for change in changes().values()}
