"""Where submissions are run: on workers of this machine, one more than cores, or on those of a Dask cluster."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from grading.errors import Unrunnable
from grading.running import memory
from grading.running.cluster import SECONDS_TO_LOOK, Cluster
from grading.running.job import Job, Outcome
from grading.running.patience import RunAll
from grading.running.pool import Pool
from grading.running.run import run
from grading.running.warm_process import SOCKET, ensure_zygote, start_zygote

# What a worker may have; 0.1 GB is usual, and a job's files. The programs of submissions run in other processes.
MEMORY_AT_MOST = 3 << 29

Label = TypeVar("Label")


@contextmanager
def workers(scheduler: str | None = None, count: int | None = None, modules: Sequence[str] = ()) -> Iterator[RunAll]:
    """A function that runs jobs and yields (job's label, its outcome or the error that stopped it) as they are done.

    Local workers are processes that nobody else can speak to: a Dask cluster's would take orders from every user of this
    machine.

    Parameters
    ----------
    scheduler : str, optional
        A Dask scheduler's address. Its workers need this environment, and none of the course's files.
    count : int, optional
        How many local workers; by default one more than cores, as each waits now and then for its kernels.
    modules : sequence of str
        What their warm process imports beforehand.

    Raises
    ------
    CourseError
        If there is no such scheduler, or no worker has joined it within half a minute; while jobs run, if the scheduler is
        gone, or has been without workers for half a minute.
    """
    if scheduler:
        with Cluster(scheduler, modules) as cluster:
            yield lambda jobs: _run_all(jobs, cluster, cluster.count, cluster.look)
    else:
        os.environ.setdefault(SOCKET, start_zygote(modules))  # One warm process for all of them.
        processes = count or (os.cpu_count() or 1) + 1
        with Pool(processes) as pool:
            ensure_zygote(modules)
            yield lambda jobs: _run_all(jobs, pool, lambda: processes)


def _run_all(
    jobs: Iterable[tuple[Label, Job]],
    executor: Cluster | Pool,
    count: Callable[[], int],
    look: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Label, Outcome | Exception]]:
    """Jobs are made when a worker is nearly free for them, so that a large class takes no more memory.

    Now and then `look` makes sure that there are workers.
    """
    coming, waiting = iter(jobs), dict[Future[Outcome], tuple[Label, Job]]()
    while True:
        for label, job in islice(coming, max(1, 2 * count() - len(waiting))):
            waiting[executor.submit(run_within_limit, job)] = label, job
        if not waiting:
            return
        done = wait(waiting, timeout=SECONDS_TO_LOOK, return_when=FIRST_COMPLETED).done
        if not done or any(future.cancelled() for future in done):
            look()
        for future in done:
            label, job = waiting.pop(future)
            yield label, _result(future, job)


def run_apart(job: Job) -> Outcome:
    """Run one job in a process of its own, for whoever must not be ended or grow by it.

    Raises
    ------
    Unrunnable
        If it ends that process, or needs more memory than this may have.
    """
    with Pool(1) as pool:
        return pool.submit(_run_from, ensure_zygote(job.modules), job).result()


def _run_from(zygote: str, job: Job) -> Outcome:
    os.environ[SOCKET] = zygote
    return run_within_limit(job)


def run_within_limit(job: Job) -> Outcome:
    """Run a job in a process that may not grow without end; its outcome says how far it grew.

    Raises
    ------
    MemoryError
        If it would grow further. libzmq ends the process in place of it.
    """
    memory.begin_peak()
    with memory.at_most(MEMORY_AT_MOST):
        outcome = run(job)
    outcome.worker_bytes = memory.peak()
    return outcome


def _result(future: Future[Outcome], job: Job) -> Outcome | Exception:
    try:
        return future.result()
    except Unrunnable as error:
        return error
    except Exception:
        return _second_try(job)


def _second_try(job: Job) -> Outcome | Exception:
    """Run a job once more when something of ours has died, such as its cluster's worker; alone, and within the same limit."""
    try:
        with Pool(1) as pool:
            return pool.submit(run_within_limit, job).result()
    except Exception as error:
        return error
