"""Answers kept in a folder until the whole run has finished, so that a run that was ended goes on where it was.

An answer is kept under what it answers (`Parcel.key`), as JSON in which codes stand for patients. A file is there whole
or not at all, and a damaged one is as good as none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path


class Kept:
    """Sealed answers in `folder`, which is made for the first of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._asked: set[Path] = set()

    def get(self, key: str) -> str | None:
        """The answer kept under the key, or None."""
        file = self._file(key)
        self._asked.add(file)
        try:
            check, _, text = file.read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeError):
            return None
        return text if check == _check(text) else None

    def put(self, key: str, text: str) -> None:
        """Keep the answer; where the folder cannot be written, only the run after an interruption takes longer."""
        file = self._file(key)
        aside = file.with_suffix(".part")
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            with aside.open("w", encoding="utf-8") as part:
                part.write(f"{_check(text)}\n{text}")
                part.flush()
                os.fsync(part.fileno())
            aside.replace(file)

    @property
    def is_complete(self) -> bool:
        """Whether all that was asked for is there."""
        return all(file.exists() for file in self._asked)

    def finish(self) -> None:
        """Once all that was asked for is there, delete it, with what earlier questions left behind."""
        if self._asked and self.is_complete:
            with suppress(OSError):
                for file in (*self.folder.glob("*.json"), *self.folder.glob("*.part")):
                    file.unlink()
                self.folder.rmdir()

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"


@contextmanager
def keeping(folder: Path) -> Iterator[Kept]:
    """Answers kept in the folder; once the block ends well and nothing is missing, they are deleted."""
    kept = Kept(folder)
    yield kept
    kept.finish()


def _check(text: str) -> str:
    return sha256(text.encode()).hexdigest()
