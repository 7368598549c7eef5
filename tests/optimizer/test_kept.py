"""Answers kept in a folder until the run has finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.kept import Kept, keeping


def test_what_is_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    """Under its key, and under no other."""
    folder = tmp_path / "kept"
    Kept(folder).put("a", "text\nof two lines")
    assert Kept(folder).get("a") == "text\nof two lines"
    assert Kept(folder).get("b") is None


@pytest.mark.parametrize("damage", [b"", b"half", b"\xff\xfe", b"0\ntext"])
def test_a_damaged_answer_is_none(tmp_path: Path, damage: bytes) -> None:
    """The task is answered again, and the new answer takes its place."""
    kept = Kept(tmp_path)
    kept.put("a", "text")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert kept.get("a") is None
    kept.put("a", "text")
    assert kept.get("a") == "text"


def test_a_run_that_was_killed_while_writing_leaves_no_trap(tmp_path: Path) -> None:
    """What it left half written is written over, and goes with the rest."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a.part").write_text("half", encoding="utf-8")
    with keeping(tmp_path / "kept") as kept:
        assert kept.get("a") is None
        kept.put("a", "text")
    assert not (tmp_path / "kept").exists()


def test_the_folder_goes_when_all_is_there(tmp_path: Path) -> None:
    """With answers that were left behind by another question."""
    folder = tmp_path / "kept"
    Kept(folder).put("other", "text")
    with keeping(folder) as kept:
        kept.get("a")
        kept.put("a", "text")
    assert not folder.exists()


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    """Only answers are deleted."""
    (tmp_path / "letter.txt").write_text("not ours", encoding="utf-8")
    with keeping(tmp_path) as kept:
        kept.get("a")
        kept.put("a", "text")
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_run_that_asks_for_nothing_deletes_nothing(tmp_path: Path) -> None:
    """As one that was refused."""
    Kept(tmp_path).put("other", "text")
    with keeping(tmp_path) as kept:
        assert kept.is_complete
    assert kept.get("other") == "text"


def test_the_folder_stays_while_something_is_missing(tmp_path: Path) -> None:
    """What is there is not asked for again by the next run."""
    with keeping(tmp_path / "kept") as kept:
        kept.get("missing")
        kept.get("a")
        kept.put("a", "text")
        assert not kept.is_complete
    assert Kept(tmp_path / "kept").get("a") == "text"


def test_the_folder_stays_when_the_run_fails(tmp_path: Path) -> None:
    """The workbook could not be written, say."""

    def run() -> None:
        with keeping(tmp_path / "kept") as kept:
            kept.get("a")
            kept.put("a", "text")
            raise OSError

    with pytest.raises(OSError):
        run()
    assert Kept(tmp_path / "kept").get("a") == "text"


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """Where it should be stands a file, for one."""
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    with keeping(tmp_path / "kept") as kept:
        kept.put("a", "text")
        assert kept.get("a") is None
