"""How the model grows with the patients: python -m benchmarks.building prints a table of size, time and memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.clinics import week_of
from benchmarks.measured import USUAL, Case
from benchmarks.run import SIZES
from benchmarks.table import markdown, value
from optimizer.granted import granted_in
from optimizer.rules import formulate

_HEADERS = (
    "Patients", "Variables", "Constraints", "Seconds to build", "MB of the process", "Variables a patient",
    "Milliseconds a patient",
)  # fmt: skip
_KB_IN_MB, _MS_IN_S = 1024, 1000


def built(patients: int) -> list[str]:
    """A row: the whole week's model of a usual clinic, all rules kept, with its wishes, built once."""
    week = week_of(Case(USUAL, patients, 1, "", 0, 0))
    began = time.process_time()
    formulation = formulate(week)
    granted_in(formulation)
    seconds = time.process_time() - began
    model = formulation.model.proto
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_IN_MB
    return [
        str(patients), str(len(model.variables)), str(len(model.constraints)), value(seconds), f"{memory:.0f}",
        f"{len(model.variables) / patients:.0f}", f"{_MS_IN_S * seconds / patients:.0f}",
    ]  # fmt: skip


def table(sizes: Iterable[int]) -> str:
    """The rows as a table; each size in a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        return markdown(_HEADERS, pool.map(built, sizes))


if __name__ == "__main__":
    print(table(SIZES))
