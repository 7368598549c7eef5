"""The formats of a timetable, written together."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import OutputError
from models.result import PlannedWeek
from outputs.formats import FORMATS, Format, chosen_formats, write_formats


def test_what_is_written_is_told(small: PlannedWeek, tmp_path: Path) -> None:
    """A line for each, with its name, in the order asked; nothing else is left in the folder."""
    targets = [(one, tmp_path / f"week{one.ending}") for one in FORMATS.values()]
    told = write_formats(small, targets, force=False)
    assert [str(path) in line for (_, path), line in zip(targets, told, strict=True)] == [True] * len(FORMATS)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for _, path in targets}


def test_again_nothing_is_lost(small: PlannedWeek, tmp_path: Path) -> None:
    """Without force each gets a second name, with it each takes the place of the first."""
    targets = [(one, tmp_path / f"week{one.ending}") for one in FORMATS.values()]
    for force in (False, False, True):
        write_formats(small, targets, force)
    assert len(list(tmp_path.iterdir())) == 2 * len(FORMATS)


def test_what_force_does_not_write_over_is_told(small: PlannedWeek, tmp_path: Path) -> None:
    """A workbook that is open in Excel stays as it is, and nobody looks at the old one unknowingly."""
    old = tmp_path / "week.xlsx"
    for file in (old, tmp_path / "~$week.xlsx"):
        file.touch()
    first, second = write_formats(small, [(FORMATS["xlsx"], old)], force=True)
    assert "week-2.xlsx" in first
    assert second.startswith(f"{old} was kept: it is open in another program")


def test_a_failure_tells_what_is_there_already(small: PlannedWeek, tmp_path: Path) -> None:
    """The workbook that took a minute to find is not forgotten because the disk is full now."""

    def fail(*_: object) -> None:
        raise OSError("strange")

    failing = replace(FORMATS["json"], write=fail)
    with pytest.raises(OutputError, match=r"week\.xlsx.*\n.*week\.json cannot be written: strange"):
        write_formats(small, [(FORMATS["xlsx"], tmp_path / "week.xlsx"), (failing, tmp_path / "week.json")], False)
    assert [path.name for path in tmp_path.iterdir()] == ["week.xlsx"]


def test_ctrl_c_waits_for_all(small: PlannedWeek, tmp_path: Path) -> None:
    """Between two files too."""

    def interrupted(_: PlannedWeek, path: Path) -> None:
        path.touch()
        signal.raise_signal(signal.SIGINT)

    one = Format(".txt", "{}", interrupted)
    assert len(write_formats(small, [(one, tmp_path / "a.txt"), (one, tmp_path / "b.txt")], False)) == 2


@pytest.mark.parametrize("asked", [False, True])
def test_names_stand_in_calendars_only_if_asked(small: PlannedWeek, tmp_path: Path, asked: bool) -> None:
    """Whichever formats are written beside them."""
    write_formats(small, [(one, tmp_path / "w") for one in chosen_formats(("ics", "ics"), asked)], False)
    texts = [file.read_text(encoding="utf-8") for file in (tmp_path / "w").glob("Clinician*")]
    assert any("Example Patient" in text for text in texts) == asked
