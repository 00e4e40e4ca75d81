"""The workers of a Dask scheduler, which are looked after as long as jobs run: Dask itself waits for ever."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from grading.errors import CourseError
from grading.running.warm_process import start_zygote

SECONDS_TO_JOIN, SECONDS_TO_LOOK = 30, 5


class Cluster:
    """Runs calls on the workers of a scheduler, in a `with` block.

    Parameters
    ----------
    address : str
        The scheduler's.
    modules : sequence of str
        What the warm process of each worker imports, from the moment at which the worker joins.

    Raises
    ------
    CourseError
        If there is no such scheduler, or no worker has joined it within half a minute.
    """

    def __init__(self, address: str, modules: Sequence[str] = ()) -> None:
        self.address, self.modules = address, modules

    def __enter__(self) -> Cluster:
        try:
            from dask.distributed import Client
        except ImportError:
            raise CourseError(
                "--scheduler needs Dask, which is not installed: `pip install image-course[cluster]`."
            ) from None
        for name in ("distributed", "distributed.client"):  # They tell of a lost connection by tracebacks.
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            self.client = Client(self.address)
        except (OSError, ValueError):
            raise CourseError(
                f"There is no Dask scheduler at {self.address}: start one, or leave --scheduler out."
            ) from None
        self.client.register_plugin(_warm_workers(self.modules))
        try:
            self.client.wait_for_workers(1, timeout=SECONDS_TO_JOIN)
        except TimeoutError:
            self.client.close()
            raise CourseError(
                f"The Dask scheduler at {self.address} has no workers: start some with `dask worker`."
            ) from None
        self.executor = self.client.get_executor(pure=False, retries=1)
        self.seen = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError, TimeoutError, RuntimeError):  # Who is gone can't be told to stop.
            self.executor.shutdown(wait=False)
        self.client.close(timeout=SECONDS_TO_LOOK)

    def submit(self, function: Callable[..., Any], *arguments: object) -> Future[Any]:
        """A future of what the function returns for these arguments."""
        self._find_scheduler()
        return self.executor.submit(function, *arguments)

    def count(self) -> int:
        """How many calls the workers run at a time."""
        self._find_scheduler()
        try:
            threads = sum(self.client.nthreads().values())
        except (OSError, TimeoutError):
            raise self._lost("is gone") from None
        if threads:
            self.seen = time.monotonic()
        return threads

    def look(self) -> None:
        """Make sure that somebody is there to run what waits.

        Raises
        ------
        CourseError
            If the scheduler is gone, or has been without workers for half a minute.
        """
        if not self.count() and time.monotonic() - self.seen > SECONDS_TO_JOIN:
            raise self._lost("has no workers any more")

    def _find_scheduler(self) -> None:
        if self.client.status != "running":
            raise self._lost("is gone")

    def _lost(self, what: str) -> CourseError:
        return CourseError(
            f"The Dask scheduler at {self.address} {what}. What was graded so far is recorded: see to it, and give the "
            "same command again."
        )


def _warm_workers(modules: Sequence[str]) -> Any:
    """What has each worker start its warm process when it joins, and not when it is given its first job."""
    from dask.distributed import WorkerPlugin

    class WarmWorker(WorkerPlugin):
        name = "course-warm-process"

        def setup(self, worker: object) -> None:
            start_zygote(modules)

    return WarmWorker()
