"""Scenarios in processes of their own: none takes another with it, and none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from scenario_tasks import QUICK, task
from small import MONDAY

from inputs.example import example_clinic
from models.result import Refusal
from optimizer import child
from optimizer.answers import answers
from optimizer.child import Child
from optimizer.kept import Kept
from optimizer.options import Progress
from optimizer.parallel import STOPPED, in_processes, shares
from optimizer.parcels import Parcel, is_final, opened, packed
from optimizer.tasks import answer

BUSY = 120
"""Seconds that a busy machine may take to start a process."""


def parcels_of(*without: int, **facts: object) -> list[Parcel]:
    """Parcels of clinics without so many patients."""
    return [packed(task(without=number, **facts))[0] for number in without]


def once(act: Callable[[], None]) -> Callable[[str, Progress | None], None]:
    """Watches; acts when first told of a search."""
    told: list[str] = []

    def watch(key: str, _: Progress | None) -> None:
        told.append(key)
        if len(told) == 1:
            act()

    return watch


def kill_children() -> None:
    """What the system does when memory runs out."""
    for process in multiprocessing.active_children():
        os.kill(int(process.pid or 0), signal.SIGKILL)


def refused(key_and_text: tuple[str, str]) -> Refusal:
    """The refusal that was sealed."""
    asked = task()
    found = opened(asked, packed(asked)[1], key_and_text[1])
    assert isinstance(found, Refusal)
    return found


def test_processes_find_what_one_would_find_alone(tmp_path: Path) -> None:
    """In repeatable runs, to the last figure, though two are at work at once and the second may be the first to end."""
    asked = [task("All", options=replace(QUICK, workers=4)), task("Without one", 1, options=replace(QUICK, workers=4))]
    told: list[str] = []
    found = list(answers(asked, Kept(tmp_path), lambda name, _: told.append(name), in_processes))
    assert found == [(one, answer(replace(one, options=QUICK))) for one in asked]
    assert set(told) == {"All", "Without one"}


def test_one_that_is_killed_is_a_refusal_and_the_others_go_on() -> None:
    """The first is killed when it has just begun to search, which would take it minutes."""
    large = task(clinic=example_clinic(20, week_of=MONDAY), options=replace(QUICK, time_limit=300, aims=5))
    lost, other = in_processes([packed(large)[0], *parcels_of(1)], once(kill_children))
    assert "memory ran out" in refused(lost).text
    assert not is_final(lost[1])
    assert is_final(other[1])


def test_one_that_hangs_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though it says that it is at work; the runner ends its process."""
    monkeypatch.setattr(child, "HANGS", 0)
    stuck = Child(parcels_of(0)[0])
    assert stuck.said.poll(BUSY)
    heard = stuck.hear()
    stuck.end()
    assert "did not end in time" in refused(("", str(heard))).text
    ((_, text),) = in_processes(parcels_of(0), lambda *_: None)
    assert text == heard
    assert not multiprocessing.active_children()


def test_ctrl_c_ends_all_and_keeps_what_is_done() -> None:
    """The first was answered; the second was at work, the third waited."""
    parcels = [*parcels_of(0), *parcels_of(1, 2)]

    def interrupt(key: str, _: Progress | None) -> None:
        if key == parcels[1].key:
            raise KeyboardInterrupt

    done, *stopped = in_processes(parcels, interrupt)
    assert is_final(done[1])
    assert stopped == [(parcel.key, STOPPED) for parcel in parcels[1:]]
    assert not multiprocessing.active_children()


def test_whoever_looks_away_leaves_no_process_behind() -> None:
    """As when the workbook of the answers cannot be written."""
    running = in_processes([*parcels_of(0), *parcels_of(1)], lambda *_: None)
    next(running)
    running.close()
    assert not multiprocessing.active_children()


def test_a_thread_may_ask_too() -> None:
    """Ctrl-C is then for the main thread to see to."""
    with ThreadPoolExecutor(1) as thread:
        ((_, text),) = thread.submit(list, in_processes(parcels_of(0), lambda *_: None)).result()
    assert is_final(text)


@pytest.mark.parametrize(
    ("number", "cores", "expected"),
    [(20, 2, (1, 2)), (20, 1, (1, 1)), (20, 9, (4, 2)), (2, 16, (2, 8)), (1, 8, (1, 8))],
)
def test_each_has_two_workers_or_more(number: int, cores: int, expected: tuple[int, int]) -> None:
    """Where there are two cores; a few scenarios share all cores there are."""
    parcel = packed(task(options=replace(QUICK, workers=cores)))[0]
    assert shares([parcel] * number) == expected
