"""`iop what-if clinics/*.xlsx`: which files are clinics, and what each is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import iop

from commands.scenarios import read_wanted


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, each with a clinic of the same name."""
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        iop(tmp_path, "init", f"{name}/clinic.xlsx", "--example", "--patients", 5)
    return tmp_path


def _names(*files: Path) -> list[str]:
    return [wanted.base.of for wanted in read_wanted(files, None, 1, lambda _: ())]


def test_clinics_of_one_name_are_told_apart(folder: Path) -> None:
    """By their folders; one alone needs no name, and one given twice is one."""
    north, south = folder / "north" / "clinic.xlsx", folder / "south" / "clinic.xlsx"
    other = south.replace(folder / "south" / "other.xlsx")
    assert _names(north, other) == ["clinic", "other"]
    again = Path(str(other)).replace(south)
    assert _names(north, again) == [str(north.with_suffix("")), str(again.with_suffix(""))]
    assert _names(north, north) == [""]


def test_what_the_program_wrote_beside_them_is_passed_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second run of the same command finds the comparison of the first in the folder."""
    north = folder / "north" / "clinic.xlsx"
    written = [
        north.with_name(f"{name}.xlsx") for name in ("clinic-what-if-2026-11-30", "clinic-timetable-2026-11-30-2")
    ]
    for file in (*written, north.with_name("~$clinic.xlsx")):
        file.write_bytes(b"no clinic")
    assert _names(*sorted(north.parent.glob("*.xlsx"))) == [""]
    assert f"{written[0]} is no clinic's workbook by its name and is passed over." in capsys.readouterr().err


def test_a_fault_says_in_which_clinic_it_is(folder: Path) -> None:
    """Where several are read."""
    iop(folder, "init", "blank.xlsx")
    said = iop(folder, "what-if", "north/clinic.xlsx", "blank.xlsx", "--change", "close room: Art studio")
    assert said.code == 3
    assert "blank: " in said.err
