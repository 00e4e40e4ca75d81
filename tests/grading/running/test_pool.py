"""What ends a worker process, or fills it, costs nobody but whose call it was."""

import os
import signal

import pytest

from grading.errors import Unrunnable
from grading.running import memory, workers
from grading.running.pool import Pool


def end():
    os.kill(os.getpid(), signal.SIGKILL)


def end_once(mark):
    if not mark.exists():
        mark.touch()
        end()
    return "done"


def grow(size, to):
    with memory.at_most(size):
        return len(bytearray(to))


def test_whose_call_ends_its_process_is_told_and_all_others_are_run_once(tmp_path):
    def note(number):
        return tmp_path / str(number)

    with Pool(2) as pool:
        calls = [pool.submit(end) if number % 3 == 0 else pool.submit(append, note(number)) for number in range(9)]
        for number, call in enumerate(calls):
            if number % 3 == 0:
                with pytest.raises(Unrunnable, match="ended the process"):
                    call.result()
            else:
                call.result()
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {str(n): "x" for n in (1, 2, 4, 5, 7, 8)}


def append(path):
    with path.open("a") as file:
        file.write("x")


def test_a_process_that_somebody_else_ended_is_replaced(tmp_path):
    with Pool(1) as pool:
        assert pool.submit(end_once, tmp_path / "mark").result() == "done"


def test_memory_beyond_the_limit_is_refused_and_the_limit_ends_with_its_block():
    with Pool(1) as pool:
        with pytest.raises(Unrunnable, match="memory"):
            pool.submit(grow, 300 << 20, 400 << 20).result()
        assert pool.submit(grow, 900 << 20, 400 << 20).result() == 400 << 20
        assert pool.submit(within_and_then, 300 << 20, 400 << 20).result() == 400 << 20


def within_and_then(limit, size):
    with memory.at_most(limit):
        pass
    return len(bytearray(size))


def test_the_peak_is_that_of_one_piece_of_work():
    with Pool(1) as pool:
        large, small = pool.submit(peak_of, 200 << 20).result(), pool.submit(peak_of, 0).result()
    assert large - small > 190 << 20


def peak_of(size):
    memory.begin_peak()
    bytearray(b"x" * size)
    return memory.peak()


def test_an_error_of_the_call_is_the_calls(tmp_path):
    with Pool(1) as pool, pytest.raises(ZeroDivisionError):
        pool.submit(divmod, 1, 0).result()


def test_a_submission_that_fills_its_worker_is_told_so_for_good(monkeypatch):
    """Not "to repeat" in each run for ever."""
    from grading.result import Result
    from grading.submissions import Submission

    result = Result(Submission("ada", "chapter", None))
    with Pool(1) as pool:
        try:
            pool.submit(grow, 300 << 20, 400 << 20).result()
        except Unrunnable as error:
            result.add(error)
    assert "took all memory" in result.reason and not result.to_repeat
    assert workers.MEMORY_AT_MOST >= 1 << 29
