"""`iop what-if clinics/*.xlsx`: which files are clinics, and what each is called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from desk import Workbook, iop

from commands.scenarios import clinics_among, read_wanted
from outputs.comparison_targets import comparison_targets
from outputs.formats import FORMATS, WALL_COPY
from outputs.targets import forecast_target, repaired_target, timetable_targets, weeks_targets

MONDAY = dt.date(2026, 11, 30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, each with a clinic of the same name."""
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        iop(tmp_path, "init", f"{name}/clinic.xlsx", "--example", "--patients", 5)
    return tmp_path


def _names(*files: Path) -> list[str]:
    return [wanted.base.of for wanted in read_wanted(clinics_among(files), None, 1, lambda _: ())]


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


def _written(clinic: Path) -> Sequence[Path]:
    """All workbooks that the program makes beside a clinic's, unless it is told another name."""
    formats = [FORMATS["xlsx"], WALL_COPY]
    each, of_all = weeks_targets(clinic, None, [MONDAY], formats)
    timetables = [path for _, path in (*timetable_targets(clinic, None, MONDAY, formats), *each[0])]
    comparison = comparison_targets([clinic], None, MONDAY, ["xlsx"])["xlsx"]
    behind = [comparison.with_stem(f"{comparison.stem}-1-Room-closed{more}") for more in ("", "-changes")]
    repaired = repaired_target(clinic, timetables[0], None)
    forecast = forecast_target(clinic, None, None, MONDAY)
    return [*timetables, of_all, comparison, *behind, repaired, forecast, clinic.with_name("iop-demo-timetable.xlsx")]


def test_all_that_the_program_writes_is_passed_over(tmp_path: Path) -> None:
    """A second one of a name too; a clinic may be called after such words all the same."""
    clinics = [tmp_path / f"{name}.xlsx" for name in ("clinic", "iop-demo-clinic", "forecast-2026", "what-if")]
    for clinic in clinics:
        written = _written(clinic)
        again = [path.with_stem(f"{path.stem}-2") for path in written]
        assert clinics_among([*written, *again, clinic]) == [clinic]
    assert clinics_among(clinics) == clinics


def test_a_second_run_calls_the_comparison_as_the_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the first clinic, though what the first run wrote comes before it."""
    asked: list[Path] = []

    def write(_: object, __: object, targets: Mapping[str, Path], *___: object) -> list[Path]:
        asked.extend(targets.values())
        return asked

    monkeypatch.setattr("commands.what_if.write_comparisons", write)
    monkeypatch.setattr("commands.what_if.compare", lambda *_: [])
    (folder / "north" / "clinic-forecast-2026-11-30.xlsx").touch()
    files = sorted(path.relative_to(folder) for path in (folder / "north").glob("*.xlsx"))
    for _ in range(2):
        iop(folder, "what-if", *files, "south/clinic.xlsx", "--week", MONDAY, "--change", "close room: Art studio")
        (folder / asked[-1]).touch()
        files = [asked[-1], *files]
    assert asked == [Path("north/clinic-what-if-2026-11-30.xlsx")] * 2


def test_clinics_of_different_weeks_are_not_compared(folder: Path) -> None:
    """Unless a week is given; both are named."""
    book = Workbook(folder / "south" / "clinic.xlsx")
    cell = book.put("Settings", "Week of", "Value", MONDAY + dt.timedelta(days=7))
    book.save()
    book = Workbook(folder / "north" / "clinic.xlsx")
    book.put("Settings", "Week of", "Value", MONDAY + dt.timedelta(days=2))
    files = [book.save(), folder / "south" / "clinic.xlsx"]
    said = iop(folder, "what-if", "north/clinic.xlsx", "south/clinic.xlsx", "--change", "close room: Art studio")
    assert said.code == 3
    assert (
        f"south/clinic: {cell}: asks for the week of Mon 7 Dec 2026, but north/clinic for that of Mon 30 Nov 2026; "
        "give --week 2026-11-30 to compare them in one week"
    ) in " ".join(said.err.split())
    assert [wanted.monday for wanted in read_wanted(files, MONDAY, 1, lambda _: ())] == [MONDAY, MONDAY]


def test_a_fault_says_in_which_clinic_it_is(folder: Path) -> None:
    """Where several are read."""
    iop(folder, "init", "blank.xlsx")
    said = iop(folder, "what-if", "north/clinic.xlsx", "blank.xlsx", "--change", "close room: Art studio")
    assert said.code == 3
    assert "blank: " in said.err
