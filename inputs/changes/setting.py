"""A setting has another value: `setting: Longest wait (minutes) = 90`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_names import known
from inputs.names import CellError
from inputs.read_settings import FIELDS, check_staff_break, with_setting
from models.clinic import Clinic

NOT_HERE = {"Clinic": "the name of the clinic", "Week of": "the week; see --week"}


def setting_named(_: Clinic, text: str) -> str:
    """The setting, spelt as in the contract; CellError for one that a scenario does not change."""
    name = known("Settings", FIELDS, text)
    if name in NOT_HERE:
        raise CellError(f"a scenario does not change {NOT_HERE[name]}")
    return name


def apply(clinic: Clinic, name: str, value: str) -> Clinic:
    """The value is read as in the sheet Settings; blank is the usual one."""
    return replace(clinic, settings=with_setting(clinic.settings, name, value))


def check(clinic: Clinic, name: str) -> None:
    """CellError where the staff break and the times for it do not fit together."""
    if name.startswith("Staff break"):
        check_staff_break(clinic.settings)


CHANGE = Change("setting", setting_named, lambda _, text: text, apply, check, once=True)
