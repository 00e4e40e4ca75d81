"""How the learner's code stopped: the error, what its words mean for a beginner, and the learner's own line."""

import re
import traceback
import types

from helpers.checking import mistakes
from helpers.checking.asked import call_that_stopped
from helpers.checking.verdict import Finding, Stop

# What a stub raises NotImplementedError with; nbgrader_config.py writes it into the answers' cells.
STUB = "not attempted yet"
OF_A_LIBRARY = re.compile(r"[/\\](site-packages|python3\.\d+)[/\\]")
# What Python says of a beginner's usual slips → what it means.
MEANINGS = {
    "NoneType": (
        "Something is None here: what came from a function without `return`, or from one that changes in place? "
        "A gradient is None where the tape did not see the whole way from what is watched to what is asked for."
    ),
    "only integer scalar arrays can be converted to a scalar index": (
        "A list takes one number as its index. To look up many at once, make an array of the list."
    ),
    "The truth value of an array with more than one element": (
        "Comparing arrays gives a truth value for each entry; `if`, `and` and `max` want a single one. "
        "For all of them, or for any: `.all()`, `.any()`? Or entry by entry: `np.where`, `np.maximum`?"
    ),
    "'numpy.ndarray' object has no attribute": "What came in is an array here; it has not the methods of a list.",
    "'list' object has no attribute": "What came in is a list here; it has not the methods of an array. Make an array of it.",
    "'bool' object has no attribute": (
        "Comparing a list with one value gives a single truth value; comparing an array gives one for each entry."
    ),
    "unsupported operand type(s) for": "Which kinds do the two sides have? A list does not calculate; an array does, entry by entry.",
    "could not be broadcast together": "The shapes of two arrays do not fit each other. Print both.",
    "mismatch in its core dimension": "The shapes of two arrays do not fit each other. Print both.",
    "not aligned": "The shapes of two arrays do not fit each other. Print both.",
    "as a data type": "Its shape is one argument, in parentheses of its own: `np.zeros((rows, columns))`.",
    "can't multiply sequence by non-int": "A list does not multiply number by number; an array does: `np.asarray`.",
    "setting an array element with a sequence": (
        "Several numbers came where one was to be stored. Python's `sum` adds the rows of an array; its `.sum()` adds all."
    ),
    "`pad_width` must be of integral type": "`/` gives a float, even where nothing is left over; `//` gives an int.",
    "Cannot cast ufunc": (
        "An array keeps its dtype where it is changed in place, and one of whole numbers has no room for fractions. "
        "`a / 2` makes a new array, `a /= 2` changes the old one."
    ),
    "to a shape": "A shape is a tuple, also where it has one number: `(784,)`, with the comma.",
    "Data cardinality is ambiguous": "There must be as many rows of data as there are labels: one for each image.",
    "required positional argument": (
        "A function asks for more than it is given. If it is yours, compare its first line with the task's: "
        "what has a value there, as in `size=3`, may be left out in a call."
    ),
    "unexpected keyword argument": (
        "A function has no argument of this name. If it is yours, compare its first line with the task's."
    ),
    "'int' object has no attribute 'lower'": 'Keras takes a word for the padding, "valid" or "same", no number.',
    "expected min_ndim=": (
        "An axis is missing: that of the batch where a single image is given, or that of the channels, which stands last."
    ),
    "is incompatible with the layer": "The shape of what goes in is not the one that this network or layer was built for. Print both.",
    "this frontend does not support": (
        "It waits for somebody to type, as `input`, `pdb.set_trace` and other debuggers do, and where answers are judged "
        "nobody does. Take that line out; what it asks for can be an argument, or a value that you write down."
    ),
    "values to unpack": (
        "There are not as many names on the left of `=` as values on the right. Print what stands on the right, and its length."
    ),
    "objects could not be loaded": "The weights in this file belong to a network of other layers than this one.",
}


def crash(error: Exception, trace: types.TracebackType) -> Finding:
    """What stopped the learner's code; in a visible check with the call, and the line of theirs that raised it."""
    stop = Stop(type(error).__name__, meaning=meaning_of(str(error)))
    if mistakes.hidden():
        return Finding(stop=stop)
    call, inputs = call_that_stopped(trace)
    function, line, source = _place(error, trace)
    return Finding(call, inputs, stop=Stop(stop.error, str(error), stop.meaning, function, line, source))


def meaning_of(words: str) -> str:
    """What an error's words mean, where that is one of a beginner's usual slips; else nothing."""
    return next((meaning for known, meaning in MEANINGS.items() if known in words), "")


def raised_here(trace: types.TracebackType) -> bool:
    """Whether an error comes from the check cell itself, not from a function that it called."""
    return trace.tb_next is None


def is_the_stubs(error: BaseException) -> bool:
    """Whether an error is what an answer's stub raises; not one of a library, such as Keras's for what a class lacks."""
    if type(error) is not NotImplementedError:
        return False
    if hasattr(error, "of_a_library"):  # It was raised in another process, which says so.
        of_a_library = error.of_a_library
    else:
        of_a_library = OF_A_LIBRARY.search(traceback.extract_tb(error.__traceback__)[-1].filename)
    return str(error) == STUB or (not str(error) and not of_a_library)


def waits_for_somebody(error: BaseException) -> bool:
    """Whether code was stopped as it asked for something to be typed; IPython's error is a NotImplementedError, too."""
    return type(error).__name__ == "StdinNotImplementedError"


def _place(error: Exception, trace: types.TracebackType) -> tuple[str, int, str]:
    """Function, number and text of the learner's own line that raised; "", 0, "" where it can't be told."""
    if hasattr(error, "place"):  # It was raised in another process, which says where.
        return error.place
    # Not the line of a library that their line called.
    frames = [frame for frame in traceback.extract_tb(trace) if not OF_A_LIBRARY.search(frame.filename)]
    if len(frames) > 1 and frames[-1].line:
        return frames[-1].name, frames[-1].lineno or 0, frames[-1].line
    return "", 0, ""
