"""Old answers: whether the cell that makes an answer made it when it ran last.

A check that judged the answer from before would say what is true of code that the learner no longer has before them. Only
where a page tells the kernel which cell it runs, as JupyterLab does, can that be seen; elsewhere nothing is said.
"""

import re
import sys
import traceback
import types
from typing import TYPE_CHECKING, Any

from helpers.checking.sentences import sentence
from helpers.checking.stops import OF_A_LIBRARY, meaning_of
from helpers.checking.verdict import Finding, Stop

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult, InteractiveShell

# What a cell makes, by its text: it need not be Python that can be read.
DEFINES = re.compile(r"^(?:async +)?(?:def|class) +(\w+)", re.MULTILINE)
ASSIGNS = re.compile(r"^(\w+)(?: *, *\w+)* *(?::[^=\n]+)?=(?!=)", re.MULTILINE)


class Makers:
    """Which cell made a name, and why it did not when it ran last; IPython tells it before and after each cell."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names
        self._cell: dict[str, str] = {}
        self._old: dict[str, Finding] = {}
        self._before: dict[str, Any] = {}

    def begin(self, info: "ExecutionInfo") -> None:
        """Note what stands there before a cell runs."""
        names = self._own(info.cell_id) | _makes(info.raw_cell or "") if info.cell_id else set()
        # The values themselves: another one may get the identity of one that is gone.
        self._before = {name: self._names.get(name) for name in names}

    def end(self, result: "ExecutionResult") -> None:
        """Note what the cell made, and what it was to make and did not."""
        if result.info is None or not self._before:
            return
        cell, source = result.info.cell_id, result.info.raw_cell or ""
        error = result.error_before_exec or result.error_in_exec
        # A cell for trying things out may well put something else into a variable, and fail.
        was_to_make = self._own(cell) | set(DEFINES.findall(source))
        for name, before in self._before.items():
            if self._names.get(name) is not before or (error is None and name in _makes(source)):
                self._cell[name] = cell
                self._old.pop(name, None)
            elif error is not None and name in was_to_make:
                self._old[name] = Finding(difference=sentence("did not run", name=name), stop=_stop(error))
            elif error is None:
                others = ", ".join(f"`{other}`" for other in sorted(_makes(source))) or "nothing"
                self._old[name] = Finding(difference=sentence("makes another", name=name, made=others))
        self._before = {}

    def _own(self, cell: str) -> set[str]:
        """The names that a cell has made, and no other since."""
        return {name for name, maker in self._cell.items() if maker == cell}

    def old(self, name: str) -> Finding | None:
        """Why what has this name is not what its cell now holds; None where it is."""
        return self._old.get(name)


def old_answer(check: types.FrameType) -> Finding | None:
    """What is told where something that a check reads is not what its cell now holds; None where nothing speaks for that."""
    found = (_makers.old(name) for name in check.f_code.co_names) if _makers else ()
    return next((finding for finding in found if finding), None)


def _makes(source: str) -> set[str]:
    return {*DEFINES.findall(source), *ASSIGNS.findall(source)}


def _stop(error: BaseException) -> Stop:
    """How the cell of an answer stopped, with the learner's own line."""
    kind, message = type(error).__name__, str(error)
    function, line, source = "", 0, ""
    if isinstance(error, SyntaxError):
        message, line, source = error.msg, error.lineno or 0, (error.text or "").strip()
    else:
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if not OF_A_LIBRARY.search(frame.filename)]
        if own and own[-1].line:
            # A line that stands in no function is called after the cell.
            function = own[-1].name if own[-1].name.isidentifier() else ""
            line, source = own[-1].lineno or 0, own[-1].line
    return Stop(kind, message, meaning_of(f"{kind}: {message}"), function, line, source)


def _watch(shell: "InteractiveShell | None") -> Makers | None:
    """Have IPython tell of each cell; None where there is no IPython."""
    if shell is None:
        return None
    makers = Makers(shell.user_ns)
    shell.events.register("pre_run_cell", makers.begin)
    shell.events.register("post_run_cell", makers.end)
    return makers


_makers = _watch(sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None)
