"""Where new files may go."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.errors import OutputError
from outputs.formats import FORMATS, Format
from outputs.targets import forecast_target, timetable_targets, weeks_targets

MONDAY = dt.date(2026, 11, 30)
EXCEL = (FORMATS["xlsx"],)
ALL = tuple(FORMATS.values())


def _names(clinic: Path, out: Path | None, formats: tuple[Format, ...]) -> list[str]:
    return [path.name for _, path in timetable_targets(clinic, out, MONDAY, formats)]


def test_a_timetable_is_named_after_the_clinic_and_the_week(tmp_path: Path) -> None:
    """Beside the clinic's workbook, unless another name is given."""
    clinic = tmp_path / "Harbor v1.2.xlsx"
    assert _names(clinic, None, EXCEL) == ["Harbor v1.2-timetable-2026-11-30.xlsx"]
    assert _names(clinic, tmp_path / "week.XLSX", EXCEL) == ["week.xlsx"]


def test_formats_are_called_alike(tmp_path: Path) -> None:
    """Any of the files may give the name; where only folders are made, the name has no ending."""
    clinic, names = tmp_path / "clinic.xlsx", {f"week v1.2{one.ending}" for one in ALL}
    for ending in (one.ending for one in ALL if not one.is_folder):
        assert set(_names(clinic, tmp_path / f"week v1.2{ending}", ALL)) == names
    assert _names(clinic, tmp_path / "week v1.2", (FORMATS["csv"],)) == ["week v1.2-csv"]


def test_the_ending_is_that_of_a_format_asked(tmp_path: Path) -> None:
    """A workbook's name does not do where only JSON is written; a folder does not take the place of a file."""
    with pytest.raises(OutputError, match=r"must end with \.json"):
        timetable_targets(tmp_path / "clinic.xlsx", tmp_path / "week.xlsx", MONDAY, (FORMATS["json"],))
    (tmp_path / "week.json").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        timetable_targets(tmp_path / "clinic.xlsx", tmp_path / "week.xlsx", MONDAY, ALL)


def test_folders_are_not_called_after_a_workbook(tmp_path: Path) -> None:
    """Whoever always writes -o week.xlsx has week-calendars, too, where no workbook is asked for."""
    [(_, folder)] = timetable_targets(tmp_path / "clinic.xlsx", tmp_path / "week.xlsx", MONDAY, (FORMATS["ics"],))
    assert folder.name == "week-calendars"


def test_the_clinics_own_workbook_is_never_the_target(tmp_path: Path) -> None:
    """Not by another way of writing its path either; a different file that exists is left to `place`."""
    clinic, other = tmp_path / "clinic.xlsx", tmp_path / "other.xlsx"
    clinic.touch()
    other.touch()
    for path in (clinic, tmp_path / ".." / tmp_path.name / "clinic.xlsx"):
        with pytest.raises(OutputError, match="own workbook"):
            timetable_targets(clinic, path, MONDAY, EXCEL)
    assert _names(clinic, other, EXCEL) == [other.name]


def test_a_forecast_takes_the_place_of_nothing_that_is_read(tmp_path: Path) -> None:
    """Neither of the clinic's workbook nor of the previous timetable."""
    clinic, last = tmp_path / "clinic.xlsx", tmp_path / "last.xlsx"
    assert forecast_target(clinic, None, None, MONDAY).name == "clinic-forecast-2026-11-30.xlsx"
    for path in (clinic, last):
        path.touch()
        with pytest.raises(OutputError, match="give the forecast another name"):
            forecast_target(clinic, last, path, MONDAY)


def test_the_workbook_of_all_weeks_is_not_the_clinics(tmp_path: Path) -> None:
    """However it is called."""
    clinic = tmp_path / "our-weeks.xlsx"
    clinic.touch()
    with pytest.raises(OutputError, match="own workbook"):
        weeks_targets(clinic, tmp_path / "our.xlsx", [MONDAY], EXCEL)
