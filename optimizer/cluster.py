"""Parcels answered on other machines, by Dask distributed; imported only where a cluster is asked for.

The scheduler gives each worker one parcel after the other, and what a lost worker had not finished to the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict
from queue import Empty, SimpleQueue
from uuid import uuid4

from distributed import Client, Future, get_worker

from models.errors import ClusterError
from models.result import Refusal
from optimizer.machines import connected
from optimizer.options import Progress
from optimizer.parallel import STOPPED
from optimizer.parcels import WORKERS, Parcel, Watch, sealed, sealed_answer

PATIENCE = 60.0
"""Seconds that the cluster may be without any worker; one that died is there again after a few."""
_EVERY = 1.0
"""Seconds between two reports on one search, and between two looks whether any worker is left."""
_LOST = "The cluster was lost before this was finished. What is finished is kept: give the same command again."


def on_cluster(address: str, parcels: Collection[Parcel], watch: Watch) -> Iterator[tuple[str, str]]:
    """Keys and sealed answers as they come from the workers of the scheduler at `address`, such as tcp://host:8786.

    After Ctrl-C, what is not finished is `STOPPED`. Raises ClusterError, before any work is done, where the cluster
    cannot be used.
    """
    if parcels:
        with connected(address) as client:
            yield from _answers(client, parcels, watch)


def _answers(client: Client, parcels: Collection[Parcel], watch: Watch) -> Iterator[tuple[str, str]]:
    heard: SimpleQueue[object] = SimpleQueue()
    topic = f"iop-{uuid4()}"
    client.subscribe_topic(topic, heard.put)
    waiting = {client.submit(_work, parcel.with_workers(WORKERS), topic, pure=False): parcel.key for parcel in parcels}
    for future in waiting:
        future.add_done_callback(heard.put)
    seen = time.monotonic()
    try:
        while waiting:
            match _next(heard):
                case Future() as future:
                    yield waiting[future], _answer_of(future)
                    del waiting[future]
                case (_, (str() as key, dict() as fields)):
                    watch(key, Progress(**fields))
                case None if _is_anybody_there(client):
                    seen = time.monotonic()
                case None if time.monotonic() - seen > PATIENCE:
                    client.cancel(list(waiting))
    except KeyboardInterrupt:
        client.cancel(list(waiting))
        yield from ((key, STOPPED) for key in waiting.values())


def _next(heard: SimpleQueue[object]) -> object:
    """The next that comes, or None after a while."""
    try:
        return heard.get(timeout=_EVERY)
    except Empty:
        return None


def _is_anybody_there(client: Client) -> bool:
    try:
        return bool(client.nthreads())
    except OSError:
        return False


def _answer_of(future: Future[str]) -> str:
    if future.status == "finished":
        return future.result()
    text = _failed_text(future.exception()) if future.status == "error" else _LOST
    return sealed(Refusal("", text, ClusterError.exit_code))


def _failed_text(error: BaseException | None) -> str:
    return f"No worker could finish it ({type(error).__name__}), most often because memory ran out there."


def _work(parcel: Parcel, topic: str) -> str:
    """Answer the parcel; runs on a worker."""
    return sealed_answer(parcel, _now_and_then(parcel.key, topic))


def _now_and_then(key: str, topic: str) -> Callable[[Progress], None]:
    """Reports to the one who asked, but not so often that dozens of workers keep the scheduler busy."""
    told = -_EVERY

    def report(progress: Progress) -> None:
        nonlocal told
        if time.monotonic() - told >= _EVERY:
            told = time.monotonic()
            get_worker().log_event(topic, (key, asdict(progress)))

    return report
