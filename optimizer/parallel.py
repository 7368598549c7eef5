"""Parcels answered on this machine: a process each, as many at once as its cores are good for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from multiprocessing.connection import wait

from models.errors import NoTimetableInTimeError
from models.result import Refusal
from optimizer.child import Child
from optimizer.options import Progress
from optimizer.parcels import WORKERS, Parcel, Watch, sealed

STOPPED = sealed(Refusal("", "It was stopped before its end.", NoTimetableInTimeError.exit_code, stopped=True))
"""The answer to what was not finished when the user pressed Ctrl-C."""
_LOOK = 1.0
"""Seconds between two looks for a process that hangs."""


def in_processes(parcels: Collection[Parcel], watch: Watch) -> Iterator[tuple[str, str]]:
    """Keys and sealed answers as they come. Ctrl-C ends all processes, and what is not finished then is `STOPPED`."""
    at_once, workers = shares(parcels)
    waiting = [parcel.with_workers(workers) for parcel in parcels]
    unfinished = [parcel.key for parcel in parcels]
    running: list[Child] = []
    try:
        while unfinished:
            while waiting and len(running) < at_once:
                running.append(Child(waiting.pop(0)))
            for child, answer in _heard(running, watch):
                running.remove(child)
                child.end()
                unfinished.remove(child.key)
                yield child.key, answer
    except KeyboardInterrupt:
        _end(running)
        yield from ((key, STOPPED) for key in unfinished)
    finally:
        _end(running)


def shares(parcels: Collection[Parcel]) -> tuple[int, int]:
    """How many parcels are at work at once and the solver workers of each, which together are those asked for."""
    cores = max((parcel.task.options.workers for parcel in parcels), default=1)
    at_once = max(1, min(len(parcels), cores // WORKERS))
    return at_once, cores // at_once


def _heard(running: list[Child], watch: Watch) -> list[tuple[Child, str]]:
    """Those that are done, with their answers; what the others say goes to `watch`."""
    wait([child.said for child in running], _LOOK)
    done = []
    for child in running:
        match child.hear():
            case Progress() as progress:
                watch(child.key, progress)
            case str() as answer:
                done.append((child, answer))
    return done


def _end(running: list[Child]) -> None:
    while running:
        running.pop().end()
