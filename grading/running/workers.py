"""Where submissions are run: on workers of this machine, one more than cores, or on those of a Dask cluster."""

import multiprocessing
import os
import sys
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from threading import Thread

from grading.errors import CourseError
from grading.running.provisioner import SOCKET, STACK, ensure_zygote, start_zygote
from grading.running.run import run

SECONDS_TO_JOIN = 30


def run_here(jobs):
    """Run jobs one by one in this process; yields as the function of `workers` does."""
    for label, job in jobs:
        try:
            yield label, run(job)
        except Exception as error:
            yield label, error


@contextmanager
def workers(scheduler=None, count=None, modules=STACK):
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
        If there is no such scheduler, or no worker has joined it within half a minute.
    """
    if scheduler:
        with _client(scheduler) as client, client.get_executor(pure=False, retries=1) as executor:
            yield lambda jobs: _run_all(jobs, executor, lambda: sum(client.nthreads().values()))
    else:
        os.environ.setdefault(SOCKET, start_zygote(modules))  # One warm process for all of them.
        count = count or os.cpu_count() + 1
        with _Pool(count) as pool:
            ensure_zygote(modules)
            yield lambda jobs: _run_all(jobs, pool, lambda: count)


def _run_all(jobs, executor, count):
    """Jobs are made when a worker is nearly free for them, so that a large class takes no more memory."""
    jobs, waiting = iter(jobs), {}
    while True:
        for label, job in islice(jobs, max(1, 2 * count() - len(waiting))):
            waiting[executor.submit(run, job)] = label, job
        if not waiting:
            return
        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
            label, job = waiting.pop(future)
            yield label, _result(future, job)


def _result(future, job):
    try:
        return future.result()
    except Exception:
        return _second_try(job)


def _second_try(job):
    """Run a job once more when something of ours has died, such as its worker; alone, so that it costs nobody else his run."""
    try:
        with _Pool(1) as pool:
            return pool.submit(run, job).result()
    except Exception as error:
        return error


class _Pool:
    """Worker processes of this machine; others take their places when one has died."""

    def __init__(self, count):
        self.count = count

    def __enter__(self):
        self.executor = fresh_processes(self.count)
        for _ in range(self.count):
            self.executor.submit(os.getpid)  # They start now, and not when the first job is there.
        return self

    def __exit__(self, *_):
        self.executor.shutdown(cancel_futures=True)

    def submit(self, *call):
        try:
            return self.executor.submit(*call)
        except BrokenExecutor:
            return self.__enter__().executor.submit(*call)


def fresh_processes(count=None):
    """A pool of processes, by default one a core, that inherit nothing of this one's threads and end when it ends."""
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    context.set_forkserver_preload(["__main__", __name__])  # Imported once, not by each of them.
    return ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent)


def _end_with_parent():
    """A worker whose parent was killed would wait for ever for it to take the result."""
    Thread(target=lambda: (multiprocessing.parent_process().join(), os._exit(1)), daemon=True).start()


def _client(scheduler):
    from dask.distributed import Client

    try:
        client = Client(scheduler)
    except (OSError, ValueError):
        raise CourseError(f"There is no Dask scheduler at {scheduler}: start one, or leave --scheduler out.") from None
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_JOIN)
    except TimeoutError:
        client.close()
        raise CourseError(f"The Dask scheduler at {scheduler} has no workers: start some with `dask worker`.") from None
    return client
