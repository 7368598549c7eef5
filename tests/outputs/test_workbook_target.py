"""Where a new workbook may go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.errors import OutputError
from outputs.workbook_target import refuse_what_is_read, workbook_target


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("week.pdf", "must end with .xlsx"),
        ("week", "must end"),
        ("no/week.xlsx", "does not exist"),
        ("folder.xlsx", "is a folder"),
        (f"{'n' * 300}.xlsx", "too long; choose a shorter one"),
    ],
)
def test_names_that_do_not_work_are_refused(tmp_path: Path, name: str, said: str) -> None:
    """Before any work is done, with what is allowed."""
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(OutputError, match=said):
        workbook_target(tmp_path / name)


def test_a_folder_that_can_only_be_read_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not after a minute's search."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="you may not write there; choose another folder"):
        workbook_target(tmp_path / "week.xlsx")


def test_what_is_read_is_no_target(tmp_path: Path) -> None:
    """However its path is written; a file that is not there yet, or another one, may be."""
    read, other, new = tmp_path / "read.xlsx", tmp_path / "other.xlsx", tmp_path / "new.xlsx"
    read.touch()
    other.touch()
    for target in (other, new):
        refuse_what_is_read(target, {read: "the timetable"}, "the changes")
    with pytest.raises(OutputError, match=r"read.xlsx is the timetable; give the changes another name\."):
        refuse_what_is_read(tmp_path / ".." / tmp_path.name / "read.xlsx", {read: "the timetable"}, "the changes")
