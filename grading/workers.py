"""Where submissions are run: on workers of this machine, one a core, or on those of a Dask cluster."""

import logging
import os
from contextlib import contextmanager
from itertools import islice

from grading.errors import CourseError
from grading.provisioner import SOCKET, STACK, ensure_zygote
from grading.run import run

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

    Parameters
    ----------
    scheduler : str, optional
        A Dask scheduler's address. Its workers need this environment, and none of the course's files.
    count : int, optional
        How many local workers; by default one a core.
    modules : sequence of str
        What their warm process imports beforehand.
    """
    from dask.distributed import LocalCluster, as_completed

    logging.getLogger("distributed").setLevel(logging.ERROR)
    if not scheduler:
        os.environ.setdefault(SOCKET, ensure_zygote(modules))  # One warm process for all of them.
    cluster = scheduler or LocalCluster(
        n_workers=count or os.cpu_count(), threads_per_worker=1, dashboard_address=None, memory_limit=None
    )
    with _client(cluster) as client:

        def run_all(jobs):
            """Jobs are made when a worker is nearly free for them, so that a large class takes no more memory."""
            jobs, labels, done = iter(jobs), {}, as_completed()

            def submit():
                room = 2 * sum(client.nthreads().values()) - len(labels)
                for label, job in islice(jobs, max(room, 1)):
                    # A submission that kills its worker gets a second try, and no third.
                    future = client.submit(run, job, pure=False, retries=1)
                    labels[future.key] = label
                    done.add(future)

            submit()
            for future in done:
                label = labels.pop(future.key)
                try:
                    yield label, future.result()
                except Exception as error:
                    yield label, error
                submit()

        try:
            yield run_all
        finally:
            if not scheduler:
                cluster.close()


def _client(cluster):
    """A client of a cluster that has a worker.

    Raises
    ------
    CourseError
        If there is no such scheduler, or no worker has joined it within half a minute.
    """
    from dask.distributed import Client

    try:
        client = Client(cluster)
    except (OSError, ValueError):
        raise CourseError(f"There is no Dask scheduler at {cluster}: start one, or leave --scheduler out.") from None
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_JOIN)
    except TimeoutError:
        client.close()
        raise CourseError(f"The Dask scheduler at {cluster} has no workers: start some with `dask worker`.") from None
    return client
