"""Files that are never half written and never lost: written aside, then moved into place."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from models.errors import OutputError
from models.undisturbed import undisturbed

_WHY = {
    errno.ENOSPC: "the disk is full; free some space",
    errno.EDQUOT: "the disk quota is used up; free some space",
    errno.EACCES: "you may not write there; choose another folder",
    errno.EPERM: "you may not write there; choose another folder",
    errno.EROFS: "it can only be read; choose another folder",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
}


def place(path: Path, write: Callable[[Path], None], force: bool, folder: bool = False) -> Path:
    """Lets `write` make a file (or a `folder`) beside `path`, moves it into place and returns where it is.

    That is `path` itself, or "name-2.xlsx" and so on where a file stands that is open in another program or that
    may not be overwritten because `force` is off. A folder is overwritten only if it holds nothing but files of the
    kinds that the new one holds. Raises OutputError, and leaves nothing behind, where it cannot be written. Ctrl-C
    waits until all is in place: a long search may be in it.
    """
    aside = path.with_name(f".{secrets.token_hex(6)}{path.suffix}")
    check_place(path, folder)
    with _told(path), undisturbed():
        try:
            write(aside)
            return _move(aside, path, force)
        finally:
            _remove(aside)


def check_place(path: Path, folder: bool = False) -> None:
    """Raises OutputError where none can be made: no such folder, one not to be written in, a name too long."""
    with _told(path):
        if not path.parent.is_dir():
            raise OutputError(f"{path}: the folder {path.parent} does not exist; make it or choose another.")
        if path.is_dir() and not folder:
            raise OutputError(f"{path} is a folder; give the name of a file.")
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tells in plain words what the system refuses."""
    try:
        yield
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror or str(error))
        raise OutputError(f"{path} cannot be written: {why}.") from error


def _move(aside: Path, path: Path, force: bool) -> Path:
    target = path if force and _is_replaceable(path, aside) else _free_name(path)
    try:
        _replace(aside, target)
    except PermissionError:
        target = _free_name(path)
        aside.replace(target)
    return target


def _replace(aside: Path, target: Path) -> None:
    """Puts the one where the other is; a folder is first moved out of the way, as no system writes over it."""
    if not target.is_dir():
        aside.replace(target)
        return
    old = target.replace(target.with_name(f"{aside.name}-old"))
    try:
        aside.replace(target)
    except OSError:
        old.replace(target)
        raise
    _remove(old)


def _is_replaceable(path: Path, aside: Path) -> bool:
    """Whether nothing is lost but an older one of the same."""
    if not aside.is_dir():
        return not _is_open(path)
    kinds = {file.suffix for file in aside.iterdir()}
    if path.is_symlink() or not path.is_dir():
        return False
    return all(file.is_file() and file.suffix in kinds for file in path.iterdir())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _is_open(path: Path) -> bool:
    """Whether Excel or LibreOffice says, by a file beside it, that it has the file open."""
    return any(path.with_name(name).exists() for name in (f"~${path.name}", f".~lock.{path.name}#"))


def _free_name(path: Path) -> Path:
    names = (path if n == 1 else path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))
