"""Many tasks, each answered once, wherever and whenever that is; the answers come in the order of the tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from models.errors import ClusterError
from models.result import Answer
from optimizer.kept import Kept
from optimizer.options import Progress
from optimizer.parallel import STOPPED, in_processes
from optimizer.parcels import Parcel, Runner, Watch, is_final, opened, packed
from optimizer.tasks import Task


def runner(cluster: str | None) -> Runner:
    """What has tasks answered: this machine or, with its address, a cluster. Raises ClusterError if it lacks Dask."""
    if cluster is None:
        return in_processes
    try:
        from optimizer.cluster import on_cluster
    except ModuleNotFoundError as error:
        raise ClusterError('--cluster needs more on this machine: pip install "iop-scheduler[cluster]"') from error
    return partial(on_cluster, cluster)


def answers(
    tasks: Iterable[Task], kept: Kept, watch: Callable[[str, Progress | None], None], run: Runner = in_processes
) -> Iterator[tuple[Task, Answer]]:
    """Every task and its answer, in the order of the tasks: the kept one, or that which `run` finds and is then kept.

    `watch` is told the name of a task at work and where its search is, and of each task, with None, when it is
    answered. Ctrl-C makes refusals of all that is not finished.
    """
    packs = [(task, *packed(task)) for task in tasks]
    parcels = {parcel.key: parcel for _, parcel, _ in packs}
    names: dict[str, list[str]] = {}
    for task, parcel, _ in packs:
        names.setdefault(parcel.key, []).append(task.name)

    def tell(key: str, progress: Progress | None) -> None:
        for name in names[key][: 1 if progress else None]:
            watch(name, progress)

    come = _come(parcels, kept, run, tell)
    known: dict[str, str] = {}
    for task, parcel, codes in packs:
        while parcel.key not in known:
            known.update([next(come)])
        yield task, opened(task, codes, known[parcel.key])


def _come(parcels: Mapping[str, Parcel], kept: Kept, run: Runner, tell: Watch) -> Iterator[tuple[str, str]]:
    """Keys and sealed answers as they come."""
    before = {key: text for key in parcels if (text := kept.get(key)) is not None}
    for key, text in before.items():
        tell(key, None)
        yield key, text
    for key, text in run([parcel for key, parcel in parcels.items() if key not in before], tell):
        if is_final(text):
            kept.put(key, text)
        if text != STOPPED:
            tell(key, None)
        yield key, text
