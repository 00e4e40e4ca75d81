"""Keeps apart the names of a check cell and those that the learner's functions use, such as that of a helper."""

import contextlib
import functools
import types
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def own_names_kept(frame: types.FrameType) -> Iterator[None]:
    """While the cell runs, each of the learner's functions stands there as a twin that sees the names as they were before.

    Parameters
    ----------
    frame : frame
        That of the cell.
    """
    names = frame.f_globals
    theirs = {}
    if frame.f_locals is names:  # A cell of a notebook.
        theirs = {
            name: value
            for name, value in names.items()
            if isinstance(value, types.FunctionType) and value.__globals__ is names
        }
    own = dict(names)
    twins = {name: _twin(function, own) for name, function in theirs.items()}
    own.update(twins)
    names.update(twins)
    before = dict(own)
    try:
        yield
    finally:
        for name, function in theirs.items():
            # What the check defines anew under this name stays, for the test.
            if names.get(name) is twins[name] or not isinstance(names.get(name), types.FunctionType):
                names[name] = function
        # What the functions themselves put into global names stays there.
        names.update({name: value for name, value in own.items() if name not in before or value is not before[name]})


def _twin(function: types.FunctionType, names: dict[str, Any]) -> types.FunctionType:
    """The same function, with other global names."""
    twin = types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)
    twin.__kwdefaults__ = function.__kwdefaults__
    functools.update_wrapper(twin, function)
    del vars(twin)["__wrapped__"]
    return twin
