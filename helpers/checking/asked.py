"""What a check asked of the learner's code, as its source has it."""

import ast
import builtins
import sys
import types

import executing
import numpy as np

from helpers.checking.drawing import drawn
from helpers.checking.showing import short
from helpers.checking.verdict import Input

INPUT_AT_MOST, CALL_AT_MOST = 300, 80


def asked() -> tuple[str, tuple[Input, ...]]:
    """The first argument of the `check_…` call that is running, and its inputs; nothing where there is no source."""
    frame: types.FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").startswith("helpers."):
        frame = frame.f_back
    if frame is None:
        return "", ()
    try:
        source = executing.Source.executing(frame)
        if not isinstance(source.node, ast.Call):
            return "", ()
        argument = source.node.args[0]
        return ast.get_source_segment(source.source.text, argument) or "", _inputs(argument, frame)
    except Exception:  # A cell run by other means: the message does without the call.
        return "", ()


def function_that_stopped(trace: types.TracebackType) -> str:
    """The name of the learner's function that the check cell called when it stopped; "" where it can't be told."""
    try:
        call = executing.Source.executing(trace).node
    except Exception:  # As in `asked`.
        return ""
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
        return ""
    function = trace.tb_frame.f_globals.get(call.func.id)
    # One of ours may call any of theirs.
    return "" if str(getattr(function, "__module__", "")).startswith("helpers.") else call.func.id


def call_that_stopped(trace: types.TracebackType) -> tuple[str, tuple[Input, ...]]:
    """The call in the check cell that raised, if it is the learner's and fits into a sentence; and its inputs."""
    try:
        source = executing.Source.executing(trace)
        if not isinstance(source.node, ast.Call):
            return "", ()
        call = ast.get_source_segment(source.source.text, source.node)
        if not call or call.startswith("check_"):
            return "", ()
        inputs = _inputs(source.node, trace.tb_frame)
    except Exception:  # As in `asked`.
        return "", ()
    return call if "\n" not in call and len(call) <= CALL_AT_MOST else "", inputs


def _inputs(call: ast.AST, frame: types.FrameType) -> tuple[Input, ...]:
    """What a call of the learner's function is given under a name, where it is small or can be drawn."""
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or hasattr(builtins, call.func.id):
        return ()
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    names = dict.fromkeys(argument.id for argument in given if isinstance(argument, ast.Name))
    values = {name: (frame.f_globals | frame.f_locals)[name] for name in names}
    plain = (np.ndarray, np.generic, list, tuple, dict, str, int, float)
    inputs = [_input(name, value) for name, value in values.items() if isinstance(value, plain)]
    return tuple(each for each in inputs if each.text or each.drawn)


def _input(name: str, value: object) -> Input:
    text = short(value)
    return Input(name, text if len(text) <= INPUT_AT_MOST else "", drawn(value))
