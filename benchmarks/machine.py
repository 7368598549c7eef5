"""The machine and the programs that were measured with; no names of hosts or users."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

_CPU = Path("/proc/cpuinfo")


def machine() -> str:
    """Processor, cores and memory in words: "Some CPU @ 2 GHz, 2 cores, 8 GB of memory"."""
    return f"{_processor()}, {os.cpu_count()} cores{_memory()}"


def versions() -> str:
    """Versions of Python, the solver and the planner."""
    ours, solver = version("iop-scheduler"), version("ortools")
    return f"Python {platform.python_version()}, OR-Tools {solver}, iop-scheduler {ours}"


def _processor() -> str:
    lines = _CPU.read_text(encoding="utf-8").splitlines() if _CPU.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())


def _memory() -> str:
    """How much memory there is, where the system tells."""
    if "SC_PHYS_PAGES" not in os.sysconf_names:
        return ""
    size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1024**3
    return f", {size:.0f} GB of memory"
