"""Worker processes of this machine, each with one job at a time, so that it is known whose job has ended one."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from grading.errors import Unrunnable

Returned = TypeVar("Returned")


class Pool:
    """Runs calls in so many processes, in a `with` block; what ends a process costs its own call only.

    Parameters
    ----------
    count : int
    attempts : int
        How often a call is tried that ends its process: that can also be somebody else's doing, such as a system's that is
        short of memory.
    """

    def __init__(self, count: int, attempts: int = 2) -> None:
        self.count, self.attempts = count, attempts
        self.free: SimpleQueue[ProcessPoolExecutor] = SimpleQueue()
        self.stopped = False

    def __enter__(self) -> Pool:
        for _ in range(self.count):
            process = fresh_processes(1)
            process.submit(os.getpid)  # It starts now, and not when the first job is there.
            self.free.put(process)
        self.threads = ThreadPoolExecutor(self.count)  # Each waits for one process.
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if error:  # Such as Ctrl-C: nobody waits for what is still running.
            self.stopped = True
            for process in multiprocessing.active_children():
                process.terminate()
        self.threads.shutdown(cancel_futures=True)
        while not self.free.empty():
            self.free.get().shutdown()

    def submit(self, function: Callable[..., Returned], *arguments: object) -> Future[Returned]:
        """A future of what the function returns for these arguments.

        It holds `Unrunnable` if the call ended its process, or took all memory that this had, at each attempt.
        """
        return self.threads.submit(self._run, function, *arguments)

    def _run(self, function: Callable[..., Returned], *arguments: object) -> Returned:
        process = self.free.get()
        try:
            for _ in range(self.attempts):
                try:
                    return process.submit(function, *arguments).result()
                except (BrokenExecutor, MemoryError):
                    if self.stopped:
                        raise
                    process.shutdown(wait=False)
                    process = fresh_processes(1)
            again = "; so it did twice" * (self.attempts == 2)
            raise Unrunnable(f"it ended the process that ran it, or took all memory that this may have{again}")
        finally:
            self.free.put(process)


@contextlib.contextmanager
def seconds_at_most(seconds: float) -> Iterator[None]:
    """A block that ends this process once it has computed for so many seconds, whatever it is at."""
    signal.setitimer(signal.ITIMER_PROF, seconds)  # Nobody handles its signal.
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def fresh_processes(count: int | None = None) -> ProcessPoolExecutor:
    """A pool of processes, by default one a core, that inherit nothing of this one's threads and end when it ends."""
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    # Imported once, not by each of them.
    context.set_forkserver_preload(["__main__", "grading.class_run"])
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin_worker)


def _begin_worker() -> None:
    """In a new worker: it leaves Ctrl-C to its parent, and ends with it, or would wait for ever for it to take the result."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # What it was forked with stays, and need not be looked through for garbage.
    Thread(target=_end_after, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_after(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
