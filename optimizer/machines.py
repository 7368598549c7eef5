"""The machines of a cluster: reached, and of the same versions as this one."""

from __future__ import annotations

import logging
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

from distributed import Client
from distributed.comm.addressing import get_address_host_port
from distributed.versions import VersionMismatchWarning

from models.errors import ClusterError
from optimizer.parcels import DECIDING

TIMEOUT = 10
"""Seconds that the scheduler, and then a first worker, may take to answer."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """A client of the scheduler at the address, with workers that are fit for the work; else raises ClusterError."""
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore", VersionMismatchWarning)
    _check_address(address)
    try:
        client = Client(address, timeout=TIMEOUT, set_as_default=False)
    except (OSError, TypeError, RuntimeError) as error:
        raise ClusterError(f"{address} is no Dask scheduler that can be used from here: {error}.") from error
    with client:
        _check_workers(client, address)
        yield client


def _check_address(address: str) -> None:
    """Whether anybody answers there."""
    try:
        with socket.create_connection(get_address_host_port(address), TIMEOUT):
            return
    except ValueError as error:
        raise ClusterError(f"{address!r} is no address of a cluster; write it like tcp://host:8786.") from error
    except OSError as error:
        raise ClusterError(
            f"Nobody answers at {address} ({error.strerror or error}). Start a scheduler there with: dask scheduler; "
            "else look at the address, the network and the firewall."
        ) from error


def _check_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=TIMEOUT)
    except TimeoutError as error:
        raise ClusterError(
            f"The scheduler at {address} has no workers. Start some with: dask worker {address} --nthreads 1"
        ) from error
    for name in (*DECIDING, "distributed"):
        for worker, there in client.run(version, name, on_error="return").items():
            _check_version(name, worker, there)
    for worker, threads in client.nthreads().items():
        if threads > 1:
            raise ClusterError(
                f"The worker {worker} takes {threads} scenarios at once; start it with --nthreads 1, "
                "and with --nworkers N for more of them on one machine."
            )


def _check_version(name: str, worker: str, there: str | Exception) -> None:
    if isinstance(there, Exception):
        raise ClusterError(f'The worker {worker} lacks {name}. Install there: pip install "iop-scheduler[cluster]"')
    if there != version(name):
        raise ClusterError(
            f"The worker {worker} has {name} {there}, this machine has {version(name)}; "
            "install the same version on all machines."
        )
