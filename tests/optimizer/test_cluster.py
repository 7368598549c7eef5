"""A real cluster over loopback: a scheduler and workers, one of which is killed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import psutil
import pytest
import scenario_run
from desk import REPEATABLE, iop
from distributed import Client
from scenario_tasks import QUICK, task

from models.errors import ClusterError
from optimizer import cluster, machines
from optimizer.answers import answers, runner
from optimizer.cluster import on_cluster
from optimizer.kept import Kept
from optimizer.options import Progress
from optimizer.parallel import STOPPED
from optimizer.parcels import Parcel, is_final, packed
from optimizer.tasks import answer

ROOT = Path(__file__).resolve().parents[2]
DASK = Path(sys.executable).with_name("dask")
START = 60
"""Seconds that a process of a busy machine may take to start."""


def nothing(*_: object) -> None:
    """Watches nothing."""


def free_address() -> str:
    """An address of this machine at which nobody listens."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{found.getsockname()[1]}"


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command of Dask; it and all its processes are killed in the end."""
    process = subprocess.Popen(
        [DASK, *words, "--no-dashboard"], env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill -9 of a worker or scheduler, and of all that it started."""
    if process.poll() is None:
        family = psutil.Process(process.pid).children(recursive=True)
        for member in (process, *family):
            member.kill()
    process.wait()


def start_worker(address: str, number: int) -> Iterator[subprocess.Popen[bytes]]:
    """A worker, once the scheduler knows that it is the one with this number."""
    with started("worker", address, "--nthreads", "1") as worker:
        with Client(address, timeout=START, set_as_default=False) as client:
            client.wait_for_workers(number, timeout=START)
        yield worker


@pytest.fixture(scope="module")
def bare() -> Iterator[str]:
    """The address of a scheduler without workers."""
    address = free_address()
    with started("scheduler", "--host", address):
        Client(address, timeout=START, set_as_default=False).close()
        yield address


@pytest.fixture(scope="module")
def address(bare: str) -> Iterator[str]:
    """The address of a scheduler with a worker."""
    for _ in start_worker(bare, 1):
        yield bare


@pytest.fixture
def second(address: str) -> Iterator[subprocess.Popen[bytes]]:
    """Another worker."""
    yield from start_worker(address, 2)


def short(without: int) -> Parcel:
    """A parcel of which the search lasts long enough to be told of."""
    return packed(task(without=without, options=replace(QUICK, time_limit=3, aims=5)))[0]


def test_nobody_at_the_address_is_told() -> None:
    """So are the network that is off and the name that nobody knows, and what to do."""
    for nobody in (free_address(), "tcp://nowhere.invalid:8786"):
        with pytest.raises(ClusterError, match=r"Nobody answers at tcp://.* dask scheduler"):
            list(on_cluster(nobody, [short(0)], nothing))


@pytest.mark.parametrize("slip", ["", "host", "http://host:8786", "tcp://host", "tcp://host:port"])
def test_a_slip_in_the_address_is_told(slip: str) -> None:
    """With how to write it."""
    with pytest.raises(ClusterError, match="write it like tcp://host:8786"):
        list(on_cluster(slip, [short(0)], nothing))


def test_nothing_to_do_needs_no_cluster() -> None:
    """When all answers were kept."""
    assert not list(on_cluster("tcp://nowhere.invalid:1", [], nothing))


@pytest.mark.slow
class TestRealCluster:
    """A scheduler and workers in processes of their own."""

    def test_a_scheduler_without_workers_is_told(self, bare: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """With the command that starts some."""
        monkeypatch.setattr(machines, "TIMEOUT", 2)
        with pytest.raises(ClusterError, match=f"has no workers. Start some with: dask worker {bare}"):
            list(on_cluster(bare, [short(0)], nothing))

    def test_a_worker_is_killed_and_the_answers_are_those_of_one_machine(
        self, address: str, second: subprocess.Popen[bytes], tmp_path: Path
    ) -> None:
        """All of them, in the same order, to the last figure."""
        asked = scenario_run.tasks()
        told: list[str] = []

        def watch(name: str, progress: Progress | None) -> None:
            told.append(name)
            if progress:
                kill(second)

        found = list(answers(asked, Kept(tmp_path), watch, runner(address)))
        assert second.returncode == -9
        assert found == [(one, answer(one)) for one in asked]
        assert set(told) == {one.name for one in asked}

    def test_other_versions_are_refused(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """They might find other answers."""
        here = os.getpid()
        monkeypatch.setattr(machines, "version", lambda _: "2" if __import__("os").getpid() == here else "1")
        with pytest.raises(ClusterError, match="has iop-scheduler 1, this machine has 2"):
            list(on_cluster(address, [short(0)], nothing))

    def test_a_worker_without_the_program_is_refused(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """With what to install there."""

        def lacking(name: str) -> str:
            raise PackageNotFoundError(name)

        monkeypatch.setattr(machines, "version", lacking)
        with pytest.raises(ClusterError, match=r"lacks iop-scheduler\. Install there: pip install"):
            list(on_cluster(address, [short(0)], nothing))

    def test_workers_that_take_several_at_once_are_refused(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """One scenario, one process."""
        monkeypatch.setattr(Client, "nthreads", lambda _: {"tcp://1.2.3.4:5": 8})
        with pytest.raises(ClusterError, match="takes 8 scenarios at once; start it with --nthreads 1"):
            list(on_cluster(address, [short(0)], nothing))

    def test_ctrl_c_keeps_what_is_done(self, address: str) -> None:
        """The first was answered, the second was at work."""
        parcels = [packed(task())[0], short(1), short(2)]

        def interrupt(key: str, _: Progress | None) -> None:
            if key != parcels[0].key:
                raise KeyboardInterrupt

        done, *stopped = on_cluster(address, parcels, interrupt)
        assert is_final(done[1])
        assert sorted(stopped) == sorted((parcel.key, STOPPED) for parcel in parcels[1:])

    def test_a_cluster_that_is_lost_loses_only_what_was_not_done(
        self, address: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After a while without any worker nobody waits for one any more."""
        monkeypatch.setattr(cluster, "PATIENCE", 0)
        monkeypatch.setattr(cluster, "_EVERY", 0.01)
        monkeypatch.setattr(cluster, "_is_anybody_there", lambda _: False)
        ((_, text),) = on_cluster(address, [short(0)], nothing)
        assert "give the same command again" in text
        assert not is_final(text)

    def test_a_search_that_no_worker_can_finish_is_a_refusal(
        self, address: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The others go on."""
        bad = packed(task())[0].key
        monkeypatch.setattr(cluster, "_work", lambda parcel, _: ({bad: 0}.get(parcel.key, 1) and "done") or 1 / 0)
        found = dict(on_cluster(address, [packed(task())[0], packed(task(without=1))[0]], nothing))
        assert "No worker could finish it" in found.pop(bad)
        assert list(found.values()) == ["done"]

    def test_the_command_says_the_same_of_several_clinics(self, address: str, tmp_path: Path) -> None:
        """Two clinics, each as it is and in a scenario: to the last figure."""
        for seed, name in enumerate(("north.xlsx", "south.xlsx")):
            iop(tmp_path, "init", name, "--example", "--patients", 2, "--seed", seed)
        asked = ("what-if", "north.xlsx", "south.xlsx", "--change", "close room: Art studio", "--format", "json")
        for words in (("-o", "here.json"), ("-o", "there.json", "--cluster", address)):
            iop(tmp_path, *asked, *REPEATABLE, "--workers", 2, *words)
        here = (tmp_path / "here.json").read_text(encoding="utf-8")
        assert here == (tmp_path / "there.json").read_text(encoding="utf-8")
        assert "north" in here
