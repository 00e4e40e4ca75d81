"""Submissions run on worker processes and on a real Dask cluster, and none is lost on the way."""

import json
import multiprocessing
import os
import subprocess
import sys
import time

import psutil
import pytest
from dask.distributed import LocalCluster
from nbformat.v4 import new_code_cell, new_notebook

from grading.errors import CourseError
from grading.running import cluster as cluster_module
from grading.running import warm_process, workers
from grading.running.job import Job
from tests.conftest import COURSE


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(n_workers=0, threads_per_worker=1, dashboard_address=None) as started:
        yield started


def job(source):
    notebook = new_notebook(cells=[new_code_cell(source)])
    return Job(notebook, notebook, split=False)


def test_a_scheduler_without_workers_is_told(cluster, monkeypatch):
    monkeypatch.setattr(cluster_module, "SECONDS_TO_JOIN", 0.5)
    with (
        pytest.raises(CourseError, match="has no workers"),
        workers.workers(cluster.scheduler_address) as run_all,
    ):
        list(run_all([]))


def test_every_job_is_run_on_workers_that_join_late(cluster):
    cluster.scale(1)  # Returns before the worker has joined.
    with workers.workers(cluster.scheduler_address) as run_all:
        outcomes = dict(run_all((number, job(f"print({number} + 1)")) for number in range(5)))
    printed = {label: outcome.notebook.cells[0].outputs[0].text for label, outcome in outcomes.items()}
    assert printed == {number: f"{number + 1}\n" for number in range(5)}


def test_an_address_that_nobody_listens_at_is_told():
    with pytest.raises(CourseError, match="no Dask scheduler at nonsense"), workers.workers("nonsense"):
        pass


def test_a_worker_that_dies_costs_nobody_his_run():
    with workers.workers(count=2) as run_all:
        outcomes = {}
        for label, outcome in run_all(
            (number, job(f"import time; time.sleep(1); print({number})")) for number in range(6)
        ):
            if not outcomes:
                next(iter(multiprocessing.active_children())).kill()
            outcomes[label] = outcome.notebook.cells[0].outputs[0].text
    assert outcomes == {number: f"{number}\n" for number in range(6)}


def test_a_warm_process_that_dies_costs_nobody_his_run(monkeypatch):
    monkeypatch.setattr(warm_process, "_zygote", None)
    monkeypatch.delenv(warm_process.SOCKET, raising=False)
    with workers.workers(count=1, modules=["numpy"]) as run_all:
        outcomes = {}
        for label, outcome in run_all(
            (number, job(f"import time; time.sleep(1); print({number})")) for number in range(3)
        ):
            if not outcomes:
                warm = psutil.Process(warm_process._zygote.process.pid)
                for process in [*warm.children(recursive=True), warm]:
                    process.kill()
            outcomes[label] = outcome.notebook.cells[0].outputs[0].text
    assert outcomes == {number: f"{number}\n" for number in range(3)}
    warm_process._zygote.stop()


def test_a_warm_process_that_is_stopped_leaves_none_behind(monkeypatch, own_warm_process):
    monkeypatch.setattr(warm_process, "_zygote", None)
    warm_process.ensure_zygote(())
    zygote = warm_process._zygote
    forked = psutil.Process(zygote.process.pid).children()
    held = os.dup(zygote.process.stdin.fileno())  # As by a process that the owner has forked.
    zygote.stop()
    assert forked and not psutil.wait_procs(forked, timeout=30)[1]
    os.close(held)


@pytest.fixture
def own_cluster(tmp_path):
    """A scheduler and one worker in processes of their own: the scheduler's address, and both processes."""
    file = tmp_path / "scheduler.json"
    parts = {
        "dask_scheduler": ["--host", "127.0.0.1", "--port", "0"],
        "dask_worker": ["--nthreads", "1", "--no-nanny"],
    }
    processes = []
    for part, options in parts.items():
        command = [
            sys.executable,
            "-m",
            f"distributed.cli.{part}",
            "--scheduler-file",
            str(file),
            "--no-dashboard",
            *options,
        ]
        processes.append(subprocess.Popen(command, cwd=COURSE.root, stderr=subprocess.DEVNULL))
        while not file.is_file():
            time.sleep(0.05)
    yield json.loads(file.read_text())["address"], *processes
    for process in processes:
        process.kill()
        process.wait()


@pytest.mark.parametrize(
    "dies, words", [("worker", "has no workers any more"), ("scheduler", "is gone")]
)  # fmt: skip
def test_a_cluster_that_dies_in_the_middle_ends_the_run_in_a_sentence_and_keeps_what_came(
    dies, words, own_cluster, monkeypatch
):
    address, scheduler, worker = own_cluster
    came = []
    with pytest.raises(CourseError, match=words), workers.workers(address) as run_all:
        monkeypatch.setattr(cluster_module, "SECONDS_TO_JOIN", 0.5)
        monkeypatch.setattr(workers, "SECONDS_TO_LOOK", 0.5)
        for label, _ in run_all((number, job("import time; time.sleep(1)")) for number in range(8)):
            if not came:
                (worker if dies == "worker" else scheduler).kill()
            came.append(label)
    assert came and len(came) < 8
