"""Files that are never half written and never lost."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from models.errors import OutputError
from outputs.safe_write import place


def _new(path: Path) -> None:
    path.write_text("new", encoding="utf-8")


def _failing(error: BaseException) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        _new(path)
        raise error

    return write


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that stands where the new one should go."""
    path = tmp_path / "week.xlsx"
    path.write_text("old", encoding="utf-8")
    return path


def test_a_new_file_gets_its_name(tmp_path: Path) -> None:
    """Nothing but the file asked is left in the folder."""
    assert place(tmp_path / "week.xlsx", _new, force=False) == tmp_path / "week.xlsx"
    assert [p.name for p in tmp_path.iterdir()] == ["week.xlsx"]


def test_an_existing_file_stays_and_the_new_one_gets_the_next_name(old: Path) -> None:
    """Each run takes the next free number."""
    assert place(old, _new, force=False).name == "week-2.xlsx"
    assert place(old, _new, force=False).name == "week-3.xlsx"
    assert old.read_text(encoding="utf-8") == "old"


def test_force_overwrites(old: Path) -> None:
    """With force the name stays and the contents change."""
    assert place(old, _new, force=True) == old
    assert old.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("sign", ["~$week.xlsx", ".~lock.week.xlsx#"])
def test_a_file_open_in_excel_or_libreoffice_is_left_alone(old: Path, sign: str) -> None:
    """Even with force a file that somebody has open is not replaced."""
    old.with_name(sign).touch()
    assert place(old, _new, force=True).name == "week-2.xlsx"
    assert old.read_text(encoding="utf-8") == "old"


def test_a_locked_file_gives_a_second_name(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses to replace a file, the new one stands beside it."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target == old:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    assert place(old, _new, force=True).name == "week-2.xlsx"
    assert old.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "may not write there"),
        (OSError(errno.EROFS, "Read-only"), "only be read"),
        (OSError("strange"), "strange"),
    ],
)
def test_what_fails_is_said_plainly_and_leaves_nothing(old: Path, error: OSError, words: str) -> None:
    """The old file stays, no half file is left, and the message tells why."""
    with pytest.raises(OutputError, match=words) as caught:
        place(old, _failing(error), force=True)
    assert caught.value.exit_code == 2
    assert [(p.name, p.read_text(encoding="utf-8")) for p in old.parent.iterdir()] == [("week.xlsx", "old")]


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), ValueError("a bug")])
def test_nothing_is_left_on_ctrl_c(tmp_path: Path, stop: BaseException) -> None:
    """Ctrl-C and bugs pass through, without a trace in the folder."""
    with pytest.raises(type(stop)):
        place(tmp_path / "week.xlsx", _failing(stop), force=False)
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_waits_for_the_file(tmp_path: Path) -> None:
    """What a long search has found is not lost in the last second; afterwards Ctrl-C works as before."""

    def interrupted(path: Path) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        _new(path)

    before = signal.getsignal(signal.SIGINT)
    assert place(tmp_path / "week.xlsx", interrupted, force=False).read_text(encoding="utf-8") == "new"
    assert signal.getsignal(signal.SIGINT) is before


def test_files_can_be_written_from_any_thread(tmp_path: Path) -> None:
    """Only the main thread may change what Ctrl-C does."""
    with ThreadPoolExecutor() as threads:
        assert threads.submit(place, tmp_path / "week.xlsx", _new, False).result().exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """The folder that does not exist is named."""
    with pytest.raises(OutputError, match=r"folder .*nowhere does not exist"):
        place(tmp_path / "nowhere" / "week.xlsx", _new, force=False)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder's name is refused instead of getting a number."""
    with pytest.raises(OutputError, match="is a folder"):
        place(tmp_path, _new, force=True)


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """The message says what to do."""
    with pytest.raises(OutputError, match="shorter"):
        place(tmp_path / f"{'n' * 300}.xlsx", _new, force=False)


def _new_folder(path: Path) -> None:
    path.mkdir()
    (path / "new.csv").write_text("new", encoding="utf-8")


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """A folder that stands where the new one should go."""
    (tmp_path / "week-csv").mkdir()
    (tmp_path / "week-csv" / "old.csv").write_text("old", encoding="utf-8")
    return tmp_path / "week-csv"


def _files(folder: Path) -> dict[str, list[str]]:
    """What is in each folder of it."""
    return {path.name: sorted(file.name for file in path.iterdir()) for path in folder.iterdir() if path.is_dir()}


def test_folders_are_not_overwritten(old_folder: Path) -> None:
    """The new one gets the next name."""
    assert place(old_folder, _new_folder, force=False, folder=True).name == "week-csv-2"
    assert _files(old_folder.parent) == {"week-csv": ["old.csv"], "week-csv-2": ["new.csv"]}


def test_force_puts_one_folder_for_the_other(old_folder: Path) -> None:
    """Nothing of the old one is left in the new one, or beside it."""
    assert place(old_folder, _new_folder, force=True, folder=True) == old_folder
    assert _files(old_folder.parent) == {"week-csv": ["new.csv"]}


@pytest.mark.parametrize("other", ["notes.docx", ".~lock.old.csv#", "sub/old.csv"])
def test_a_folder_with_anything_else_in_it_stays(old_folder: Path, other: str) -> None:
    """Even with force: somebody else's files, open files, folders."""
    (old_folder / other).parent.mkdir(exist_ok=True)
    (old_folder / other).touch()
    assert place(old_folder, _new_folder, force=True, folder=True).name == "week-csv-2"
    assert (old_folder / other).exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A file of that name stays."""
    _new(tmp_path / "week-csv")
    assert place(tmp_path / "week-csv", _new_folder, force=True, folder=True).name == "week-csv-2"


def test_a_folder_that_cannot_be_moved_stays(old_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old one is back in its place, the new one beside it."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target == old_folder and self.name.count("-") == 0:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    assert place(old_folder, _new_folder, force=True, folder=True).name == "week-csv-2"
    assert _files(old_folder.parent) == {"week-csv": ["old.csv"], "week-csv-2": ["new.csv"]}


def test_a_folder_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    """Not even its first files."""

    def failing(path: Path) -> None:
        _new_folder(path)
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OutputError, match="disk is full"):
        place(tmp_path / "week-csv", failing, force=False, folder=True)
    assert list(tmp_path.iterdir()) == []
