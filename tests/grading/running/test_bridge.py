"""A test calls a learner's function in another process and sees of it what it would see in its own."""

import contextlib
import os
import signal
import socket
import subprocess
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest

from grading.running.bridge import messages, other_process
from grading.running.bridge.judge import JudgeEnd
from grading.running.bridge.learner import LearnerEnd
from grading.running.bridge.messages import Gone
from grading.running.bridge.other_process import OtherProcess
from grading.running.values import CannotCross


def pair():
    """Two ends that are connected: the tests' and the learner's."""
    ours, theirs = socket.socketpair()
    return JudgeEnd(ours, OtherProcess()), LearnerEnd(theirs)


@pytest.fixture
def other_side():
    """A function that serves a namespace at the bridge's other end, and gives what the tests' side fetches of it."""
    ends = []

    def serve(**namespace):
        ours, theirs = pair()
        threading.Thread(target=theirs.serve, args=(namespace,), daemon=True).start()
        ends.append(ours)
        fetched = {}
        ours.fetch(namespace, fetched)
        return fetched

    yield serve
    for end in ends:
        end.release()


def test_values_are_copies_and_functions_can_be_called(other_side):
    numbers = [1, 2]
    found = other_side(numbers=numbers, add=lambda a, b=1: a + b)
    found["numbers"].append(3)
    assert numbers == [1, 2]
    assert found["add"](2) == 3 and found["add"](2, b=5) == 7


def test_a_function_is_the_same_in_each_cell_and_no_other():
    ours, theirs = pair()
    namespace = {"add": lambda a, b: a + b, "zero": lambda: 0}
    threading.Thread(target=theirs.serve, args=(namespace,), daemon=True).start()
    first, second = {}, {}
    ours.fetch(["add", "zero"], first)
    ours.fetch(["zero", "add"], second)
    assert first == second and first["add"] != first["zero"]
    assert second["add"](2, 3) == 5
    namespace["add"] = lambda a, b: a - b
    ours.fetch(["add"], second)
    assert first["add"] != second["add"] and second["add"](2, 3) == -1
    ours.release()


def test_a_name_that_is_not_defined_is_not_there(other_side):
    assert "missing" not in other_side(present=1)


def test_what_a_function_changes_of_its_input_is_seen(other_side):
    def spoil(image, listed):
        image[0] = 9
        listed.append(4)

    image, listed = np.zeros((3, 2)), [1]
    other_side(spoil=spoil)["spoil"](image[1:], listed)
    assert image[1].tolist() == [9, 9] and listed == [1, 4]


def test_functions_among_the_arguments_are_called_back(other_side):
    found = other_side(
        apply=lambda function, x: function(x) + 1, twice=lambda x: 2 * x, name=lambda function: function.__name__
    )
    calls = []

    def ours(x):
        calls.append(x)
        return 10 * x

    assert found["apply"](ours, 4) == 41 and calls == [4]
    assert found["apply"](found["twice"], 4) == 9
    assert found["apply"](np.tanh, 0.0) == 1.0 and found["name"](np.tanh) == "tanh"


def test_an_exception_arrives_with_its_words_and_its_line(other_side):
    def fail(x):
        raise ValueError(f"no {x}")

    with pytest.raises(ValueError, match="no shoe") as caught:
        other_side(fail=fail)["fail"]("shoe")
    assert caught.value.place[0] == "fail" and "raise ValueError" in caught.value.place[2]


def test_of_an_exceptions_long_words_the_beginning_and_the_end_arrive(other_side):
    def fail():
        raise ValueError("Invalid input " + 9000 * "0" + " has an incompatible shape")

    with pytest.raises(ValueError, match=r"Invalid input 0+ … 0+ has an incompatible shape"):
        other_side(fail=fail)["fail"]()


def test_an_object_that_can_be_called_is_known_by_its_class(other_side):
    class Layer:
        def __call__(self, x):
            return x + 1

    layer = other_side(make=Layer)["make"]()
    assert type(layer).__name__ == "Layer" and layer(1) == 2


def test_an_exception_of_the_learners_own_class_keeps_its_name(other_side):
    class Odd(KeyError):
        pass

    def fail():
        raise Odd("x")

    with pytest.raises(KeyError) as caught:
        other_side(fail=fail)["fail"]()
    assert type(caught.value).__name__ == "Odd"


@pytest.mark.parametrize("error", [SystemExit, KeyboardInterrupt])
def test_leaving_the_program_is_an_error_like_others(other_side, error):
    def leave():
        raise error

    with pytest.raises(Exception) as caught:
        other_side(leave=leave)["leave"]()
    assert type(caught.value).__name__ == error.__name__


def test_what_is_printed_and_warned_of_comes_across(other_side, capsys):
    def speak():
        print("hello")
        warnings.warn("careful", RuntimeWarning, stacklevel=1)

    with pytest.warns(RuntimeWarning, match="careful"):
        other_side(speak=speak)["speak"]()
    assert capsys.readouterr().out == "hello\n"


def test_a_numpy_warning_can_be_made_an_error(other_side):
    found = other_side(overflow=lambda x: np.exp(x))
    with np.errstate(over="raise"), pytest.raises(FloatingPointError):
        found["overflow"](np.array([1000.0]))


def test_a_file_at_a_given_path_comes_back(other_side, tmp_path):
    def save(path):
        Path(path).write_text("weights")

    path = tmp_path / "best.weights.h5"
    other_side(save=save)["save"](str(path))
    assert path.read_text() == "weights"


def test_what_is_not_plain_is_refused_when_it_is_used(other_side):
    found = other_side(lazy=iter([1]), make=lambda: iter([1]))
    with pytest.raises(CannotCross, match="list_iterator can't be judged"):
        found["lazy"]()
    made = found["make"]()
    # So that a check can say what it is.
    assert type(made).__name__ == "list_iterator" and repr(made) == "<list_iterator>"
    with pytest.raises(CannotCross, match="list_iterator can't be judged"):
        made()
    assert not hasattr(made, "shape")


def test_keras_models_cross_with_their_weights_and_come_back_trained(other_side):
    import keras

    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="two")])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mean_squared_error")
    before = model.get_weights()[0].copy()

    def train(network, x, y):
        return network.fit(x, y, epochs=2, verbose=0)

    history = other_side(train=train)["train"](model, np.ones((8, 3)), np.zeros((8, 2)))
    assert len(history.history["loss"]) == 2 and history.params["epochs"] == 2
    assert not np.allclose(model.get_weights()[0], before)


def test_the_tests_side_lets_nobody_write_files_or_look_around(tmp_path):
    """A hostile program may send what it likes; it gets no name of the tests, and no file where it wants it."""
    ours, theirs = pair()
    seen = []

    def hostile():
        question = theirs.messages.receive()
        theirs.messages.send({"kind": "get", "id": 99, "content": ["expected"]})
        sent = {name: ("value", theirs.pack(hostile)) for name in ("f", "check_value")}
        theirs.messages.send({"kind": "answer", "id": question["id"], "content": sent})
        call = theirs.messages.receive()
        attempt = {
            "number": 1,
            "arguments": [],
            "keywords": {},
            "floats": {},
            "files": {str(tmp_path / "x"): b"evil"},
            "seed": None,
        }
        theirs.asked = 99
        seen.append(theirs.ask("call", attempt)["files"])
        theirs.messages.send(
            {
                "kind": "answer",
                "id": call["id"],
                "content": {
                    **{"result": theirs.pack(1), "error": None, "printed": "", "warned": [], "changed": {}},
                    "files": {str(tmp_path / "y"): b"evil"},
                },
            }
        )

    thread = threading.Thread(target=hostile, daemon=True)
    thread.start()
    found = {}
    ours.fetch(["f"], found)
    assert found.keys() == {"f"} and found["f"](lambda: 2) == 1
    thread.join(5)
    assert seen == [{}] and not any(tmp_path.iterdir())


def test_when_the_other_side_is_gone_it_is_said():
    ours, theirs = pair()
    theirs.messages.close()
    found = {"f": "what an earlier cell was given"}
    with pytest.raises(Gone, match="has ended"):
        ours.fetch(["f"], found)
    assert found == {}


@pytest.fixture
def asked(monkeypatch):
    """A function that fetches from a side that answers at the thirtieth look, by the account of a process in this state."""
    monkeypatch.setattr(messages, "SECONDS_ASLEEP", 0.4)
    monkeypatch.setattr(other_process, "SECONDS_BETWEEN_LOOKS", 0.05)
    ours, theirs = pair()
    go, looks, look = threading.Event(), [], OtherProcess.sleeps

    def looked(process):
        looks.append(process)
        if len(looks) == 30:
            go.set()
        return look(process)

    def answer():
        go.wait(60)
        with contextlib.suppress(Gone):
            theirs.serve({"x": 1})

    monkeypatch.setattr(OtherProcess, "sleeps", looked)
    with subprocess.Popen(["/bin/sleep", "600"]) as process:
        thread = threading.Thread(target=answer)

        def fetch(state):
            process.send_signal(signal.SIGSTOP if state == "T" else signal.SIGCONT)
            ours.other.stat = os.open(f"/proc/{process.pid}/stat", os.O_RDONLY)
            while f") {state} " not in ours.other.read_stat():
                pass
            thread.start()
            found = {}
            ours.fetch(["x"], found)
            ours.release()
            return found

        yield fetch
        go.set()
        theirs.messages.close()
        thread.join()
        os.close(ours.other.stat)
        process.kill()


def test_a_side_that_waits_for_its_turn_is_waited_for(asked):
    assert asked("T") == {"x": 1}


def test_a_side_that_sleeps_will_not_answer(asked):
    with pytest.raises(Gone, match="has ended"):
        asked("S")
