"""How much time the run has had and has left."""

from __future__ import annotations

import time

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

    @property
    def left(self) -> float:
        """Seconds to the limit, at least 0."""
        return max(0.0, self.options.time_limit - self.elapsed)
