"""How much time the run has had and has left."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from optimizer.options import Options

WORK_PER_SECOND = 0.4
"""Deterministic time that one second of a 2-core machine gets done, measured on examples of 30 to 120 patients."""


class Clock:
    """Seconds since the run began, against its limit; `stopped` once the user asked to end it.

    In repeatable runs a second is so much work of the solver, whatever the machine.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self.stopped = False
        self._began = time.monotonic()
        self._worked = 0.0

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return self._worked if self.options.repeatable else time.monotonic() - self._began

    def worked(self, work: float) -> None:
        """Count deterministic time that the solver spent."""
        self._worked += work / WORK_PER_SECOND

    @contextmanager
    def stopping_on_interrupt(self) -> Iterator[None]:
        """Let Ctrl-C stop the search instead of the program, so that the best found so far is kept."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def stop(*_: object) -> None:
            self.stopped = True

        before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @property
    def left(self) -> float:
        """Seconds to the limit, at least 0."""
        return max(0.0, self.options.time_limit - self.elapsed)
