"""A process of its own for one parcel: whatever happens in it, nothing else is lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from models.errors import SchedulerError
from models.result import Refusal
from models.undisturbed import undisturbed
from optimizer.options import Progress
from optimizer.parcels import Parcel, sealed, sealed_answer

HANGS = 10
"""Times its patience after which a search is taken for hanging: a repeatable one on a slow machine takes several."""
_SPAWN = multiprocessing.get_context("spawn")
"""A fork would copy the locks of threads that it does not have."""


class Child:
    """A process that answers the parcel. `said` becomes readable when it says something, and when it ends.

    Each has a pipe of its own, as a process that is killed while it writes to a shared queue locks it for all others.
    """

    def __init__(self, parcel: Parcel) -> None:
        self.key = parcel.key
        self.said, theirs = _SPAWN.Pipe(duplex=False)
        self._deadline = time.monotonic() + HANGS * parcel.task.options.patience
        self._process = _SPAWN.Process(target=_work, args=(parcel, theirs), daemon=True)
        with undisturbed():
            self._process.start()
        theirs.close()

    def hear(self) -> Progress | str | None:
        """Where the search is, or the sealed answer, which is a refusal where the process died or hangs; else None."""
        if time.monotonic() > self._deadline:
            return _refusal("The search did not end in time and was stopped; try again, or with another --seed.")
        try:
            heard: Progress | str | None = self.said.recv() if self.said.poll() else None
        except (EOFError, OSError):
            self._process.join()
            return _refusal(_end_text(self._process.exitcode or 0))
        return heard

    def end(self) -> None:
        """Make sure that the process is gone."""
        self._process.kill()
        self._process.join()
        self.said.close()


def _work(parcel: Parcel, to_parent: Connection) -> None:
    """Answer the parcel on a thread, where Ctrl-C cannot end the search early with half an answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with ThreadPoolExecutor(1) as thread:
        to_parent.send(thread.submit(sealed_answer, parcel, to_parent.send).result())


def _end_with_parent() -> None:
    """No process is left behind, not even by a parent that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _refusal(text: str) -> str:
    return sealed(Refusal("", text, SchedulerError.exit_code))


def _end_text(code: int) -> str:
    if code < 0:
        return (
            f"The system ended the search (signal {-code}), most often because memory ran out; close other programs, "
            "or give fewer --workers, so that fewer scenarios are at work at once."
        )
    return f"The search ended by itself (code {code}), which is a fault of the program; please report it."
