"""Cells that can't run before an exercise is answered say in grey what they wait for, in place of a traceback."""

import builtins
import linecache
import symtable
import traceback
import types
from typing import TYPE_CHECKING

from helpers.checking.errors import NotAttempted
from helpers.checking.sentences import sentence
from helpers.checking.stops import is_the_stubs
from helpers.page import Notice, is_attended, shell

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

HERE = "Not attempted yet: your answer goes into this cell."
FOR_A_NAME = (
    "This cell waits for `{name}`, which a cell above makes once `{exercise}` is answered. Then run both again."
)

# A name that is not there → the exercise that asks for it, and the one for which the cell waits that makes it.
_asked_for: dict[str, str] = {}
_made_later: dict[str, str] = {}


def show_what_cells_wait_for() -> None:
    """Have IPython show of a cell that an unanswered exercise stops what it waits for; of any other what it ever shows."""
    if (ipython := shell()) is not None:
        ipython.set_custom_exc((NotImplementedError, NameError, NotAttempted), _show)


def note_what_is_asked_for(check: types.FrameType, exercise: str) -> None:
    """Remember the names that an exercise's check reads, and that nobody has made yet."""
    _, read = _names_of(check)
    _asked_for.update(dict.fromkeys(read - check.f_globals.keys() - vars(builtins).keys(), exercise))


def _show(
    ipython: "InteractiveShell",
    kind: type[BaseException],
    error: BaseException,
    trace: types.TracebackType,
    tb_offset: int | None = None,
) -> None:
    if is_attended() and isinstance(error, NotAttempted) and error.verdict:
        return  # Its card says it, and nothing went wrong.
    words = _words(error, trace) if is_attended() else ""
    if words:
        Notice().say(words)
    else:
        ipython.showtraceback((kind, error, trace), running_compiled_code=True)


def _words(error: BaseException, trace: types.TracebackType) -> str:
    """What a cell waits for, in a sentence; "" where it stopped for another reason."""
    frames = [frame for frame, _ in traceback.walk_tb(trace)]
    cell = next((frame for frame in frames if frame.f_locals is frame.f_globals), frames[-1])
    name = str(error.name) if isinstance(error, NameError) else frames[-1].f_code.co_name
    if is_the_stubs(error):
        exercise = name
        if frames[-1] is cell:
            return HERE
    elif name in _asked_for:
        exercise = _asked_for[name]
    elif name in _made_later:
        exercise = _made_later[name]
    else:
        return ""
    made, _ = _names_of(cell)
    _made_later.update(dict.fromkeys(made - cell.f_globals.keys(), exercise))
    if name in _made_later:
        return FOR_A_NAME.format(name=name, exercise=exercise)
    return f"This cell {sentence('waits', name=exercise).words}"


def _names_of(cell: types.FrameType) -> tuple[set[str], set[str]]:
    """The names that a cell makes, and those that it only reads."""
    source = "".join(linecache.getlines(cell.f_code.co_filename))
    try:
        symbols = symtable.symtable(source, "cell", "exec").get_symbols()
    except SyntaxError:  # Such as an `await` outside of a function, which only IPython reads.
        return set(), set()
    made = {symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()}
    return made, {symbol.get_name() for symbol in symbols} - made
