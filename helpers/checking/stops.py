"""How the learner's code stopped: the error, what its words mean for a beginner, and the learner's own line."""

import builtins
import difflib
import linecache
import re
import sysconfig
import traceback
import types

from helpers.checking import mistakes
from helpers.checking.asked import call_that_stopped, function_that_stopped
from helpers.checking.verdict import Finding, Stop

# What a stub raises NotImplementedError with; nbgrader_config.py writes it into the answers' cells.
STUB = "not attempted yet"
OF_A_LIBRARY = re.compile(r"[/\\](site-packages|python3\.\d+)[/\\]")
PYTHONS_OWN = sysconfig.get_path("stdlib")
# So alike are two names that one may be a slip of the other.
ALIKE = 0.75
WHOLE = "A whole number is needed here. `/` gives a float, even where nothing is left over; `//` gives an int."
SINGLE = (
    "A loop, `sum`, `max`, `list` and `len` want something with several parts, and here is a single thing. "
    "To count up to a number: `range(n)`. To count rows: has the array an axis left? Print its shape."
)
WITHOUT_BRACKETS = (
    "A function or method stands here as such: with round brackets behind it, it is called and gives a value."
)
EMPTY = "Nothing is in it. Did a slice, a condition or a loop leave nothing over? Print its shape, or its length."
# What Python says of a beginner's usual slips → what it means; the first that fits is told.
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
    "EagerTensor": (
        "This is a tensor of TensorFlow. It calculates as an array does, but has not all its methods, and no entry of it can "
        "be set: TensorFlow's functions work on it, such as `tf.reduce_sum`. Where no gradient is asked for, `np.asarray` "
        "makes an array of it."
    ),
    "'numpy.ndarray' object has no attribute": "What came in is an array here; it has not the methods of a list.",
    "'list' object has no attribute": "What came in is a list here; it has not the methods of an array. Make an array of it.",
    "builtin_function_or_method": WITHOUT_BRACKETS,
    "'function' object": WITHOUT_BRACKETS,
    "'method' object": WITHOUT_BRACKETS,
    "'bool' object has no attribute": (
        "Comparing a list with one value gives a single truth value; comparing an array gives one for each entry."
    ),
    "unsupported operand type(s) for": "Which kinds do the two sides have? A list does not calculate; an array does, entry by entry.",
    "could not broadcast input array": (
        "What is to be stored has another shape than the part of the array that it is to be stored in. Print both shapes."
    ),
    "could not be broadcast together": "The shapes of two arrays do not fit each other. Print both.",
    "mismatch in its core dimension": "The shapes of two arrays do not fit each other. Print both.",
    "not aligned": "The shapes of two arrays do not fit each other. Print both.",
    "as a data type": "Its shape is one argument, in parentheses of its own: `np.zeros((rows, columns))`.",
    "can't multiply sequence by non-int": "A list does not multiply number by number; an array does: `np.asarray`.",
    "inhomogeneous shape": "Its rows are of different lengths, so they make no array. Print the length of each.",
    "setting an array element with a sequence": (
        "Several numbers came where one was to be stored. Python's `sum` adds the rows of an array; its `.sum()` adds all."
    ),
    "`pad_width` must be of integral type": WHOLE,
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
    "Unrecognized keyword arguments": (
        "Keras knows no argument of this name here. Several of its names are plurals, such as `strides`, or longer than one "
        "thinks, such as `dilation_rate`."
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
    "objects could not be loaded": "The weights in this file belong to a network of other layers than this one.",
    # Python that can't be read.
    "was never closed": "A bracket is opened there, and none closes it: for each there must be its other half.",
    "incomplete input": "A bracket, a text or a block begins in this cell, and does not end.",
    "expected ':'": "A line that begins with `def`, `for`, `while`, `if` or `else` ends in a colon.",
    "expected an indented block": "After a line that ends in a colon, the next ones stand four spaces further in.",
    "unindent does not match": "Lines of one block begin in the same column. Is there a space too many, or one too few?",
    "unexpected indent": "This line stands further in than the one before it, and that one opens no block with a colon.",
    "unterminated string literal": "A text begins with a quotation mark, and its other half is missing on this line.",
    "Perhaps you forgot a comma": "Two things stand side by side with nothing between them: a comma, an operator such as `*`, a dot?",
    "invalid syntax": "Python can't read this line. Look at its brackets, commas and colons, and at the end of the line above it.",
    # Names.
    "cannot access local variable": (
        "A name that is set anywhere in a function belongs to that function, and here it is read before it is set. "
        "Is it set only in a branch or a loop that was not entered, or only further down? "
        "If one from outside is meant, give it another name in here."
    ),
    "is not defined": (
        "Nothing has this name here. Is it spelled as where it was set, and set in this function or in a cell that has run? "
        "A word, rather than a name, stands in quotes."
    ),
    "has no attribute": (
        "What stands before the dot has nothing of this name. How is it spelled, and what kind of thing is it? Print its `type`."
    ),
    # Round and square brackets.
    "object is not callable": (
        "Round brackets call what stands before them, and that is no function here. An entry is read with square brackets, "
        "`x[i]`; a product needs its `*`. Or has a variable got the name of a function, such as `sum` or `max`?"
    ),
    "object is not subscriptable": (
        "Square brackets read an entry of what stands before them, and that has none: it is a single number, or a function, "
        "which is called with round ones."
    ),
    # Indices.
    "slice indices must be integers": WHOLE,
    "'float' object cannot be interpreted as an integer": WHOLE,
    "float64' object cannot be interpreted as an integer": WHOLE,
    "float32' object cannot be interpreted as an integer": WHOLE,
    "object cannot be interpreted as an integer": "A single whole number is needed here. What stands there? Print it.",
    "expected a sequence of integers or a single integer": WHOLE,
    "are valid indices": (
        "An index of an array is a whole number, a slice, or an array of whole numbers or truth values. "
        "`/` gives a float, even where nothing is left over; `//` gives an int."
    ),
    "indices must be integers or slices, not tuple": (
        "A list of lists takes one index after the other, `rows[i][j]`; an array takes them together, `rows[i, j]`. "
        "Which of the two is it?"
    ),
    "indices must be integers": "Here the index is a place, counted from 0, and so a whole number. Names are keys of a dict only.",
    "out of bounds for array of dimension": (
        "The array has not so many axes; they are counted from 0. Print its shape: is it the array that you think?"
    ),
    "out of bounds for axis": (
        "There is no place of this number: the first is 0, the last is one less than there are. "
        "Print the index and the shape; how far does the loop go?"
    ),
    "index out of range": (
        "There is no place of this number: the first is 0, the last is one less than there are. "
        "Print the index and the length; how far does the loop go?"
    ),
    "out of bounds for uint8": "A uint8 holds whole numbers from 0 to 255 and no others. Calculate in floats, or in a larger dtype.",
    "too many indices for array": (
        "More numbers stand in the square brackets than the array has axes. Print its shape: has an axis gone, "
        "or is it one image where you think of many?"
    ),
    "invalid index to scalar": "This is a single number already, and has no entries. Is an index too many, or an axis gone?",
    "boolean index did not match": "There must be one truth value for each entry of that axis. Print both shapes.",
    # Several values at once.
    "not enough values to unpack": (
        "More names stand on the left of `=`, or after `for`, than there are values. Print what is taken apart, or its shape: "
        "a grey image has two axes, a colour image three, and a stack of them has one more."
    ),
    "too many values to unpack": (
        "Fewer names stand on the left of `=`, or after `for`, than there are values. Print what is taken apart, or its shape: "
        "a grey image has two axes, a colour image three, and a stack of them has one more."
    ),
    "cannot unpack non-iterable": (
        "Several names stand on the left of `=`, or after `for`, and there is a single value to take apart. "
        "To go through two things together: `zip`; with their places: `enumerate`."
    ),
    "object is not iterable": SINGLE,
    "iteration over a 0-d array": SINGLE,
    "has no len()": SINGLE,
    "of unsized object": SINGLE,
    # Shapes and sizes.
    "cannot reshape": (
        "A new shape must hold just as many numbers: its sizes, multiplied, are the size of the array. "
        "Print the old shape. One of the sizes may be −1; NumPy works that one out."
    ),
    "but the requested shape has": (
        "A new shape must hold just as many numbers: its sizes, multiplied, are the size of the array. Print the old shape."
    ),
    "must have same number of dimensions": "Some of the arrays have an axis more than others. Print the shape of each.",
    "all input arrays must have the same shape": "They are of different shapes. Print the shape of each.",
    "Matrix size-incompatible": "The shapes of two arrays do not fit each other. Print both.",
    "empty sequence": EMPTY,
    "zero-size array": EMPTY,
    "division by zero": "What is divided by is 0. Was something counted that is not there?",
    # Kinds of values.
    "does not support item assignment": "No part of it can be set. A list or an array can be changed; a tuple or a text can't.",
    "assignment destination is read-only": "This array can be read only: it is a view of another one. Work on a copy, `.copy()`.",
    "can only concatenate list": "`+` behind a list joins another list to it. An array adds number by number: make an array of it.",
    "can only concatenate str": 'A text and a number do not join by `+`. An f-string holds both: `f"{count} images"`.',
    "can be converted to Python scalars": "A single number is needed here, and an array of several came. Print its shape.",
    "unhashable type": "A key of a dict, or a member of a set, is a number, a text or a tuple. A list or an array can't be one.",
    "arrays cannot be concatenated": "The arrays to be joined are one argument, a list of them in brackets of its own.",
    "KeyError": "The dict has no entry under this key. How is the key spelled, and of which kind is it? Print the dict's `.keys()`.",
    "not supported between instances of": (
        "These two kinds have no order. A list does not compare number by number; an array does."
    ),
    "positional argument but": "A function is given more than it takes. Compare the call with the function's first line.",
    "positional arguments but": "A function is given more than it takes. Compare the call with the function's first line.",
    # What a check says that stopped it, see `helpers.checking.watch`.
    "it had computed for": (
        "Does each loop in it come to an end? Look at what changes from round to round, and at what its condition asks."
    ),
    "maximum recursion depth exceeded": "A function calls itself, and never comes to an end. Was another function meant, of the same name?",
}


def crash(error: Exception, trace: types.TracebackType) -> Finding:
    """What stopped the learner's code; in a visible check with the call, and the line of theirs that raised it."""
    stop = Stop(type(error).__name__, meaning=meaning_of(f"{type(error).__name__}: {error}"))
    if mistakes.hidden():
        return Finding(stop=stop)
    call, inputs = call_that_stopped(trace)
    function, line, source = _place(error, trace)
    return Finding(call, inputs, stop=Stop(stop.error, _words(error), stop.meaning, function, line, source))


def meaning_of(words: str) -> str:
    """What an error's words mean, where that is one of a beginner's usual slips; else nothing."""
    return next((meaning for known, meaning in MEANINGS.items() if known in words), "")


def _words(error: Exception) -> str:
    """An error's words, and the name that an unknown one may be a slip of, as Python adds it to a traceback."""
    words, name = str(error), getattr(error, "name", None)
    elsewhere = hasattr(error, "place")  # It was raised in another process, whose names are not known here.
    if not isinstance(name, str) or elsewhere or isinstance(error, UnboundLocalError) or "Did you mean" in words:
        return words
    if isinstance(error, AttributeError):
        known = dir(error.obj)
    elif isinstance(error, NameError) and error.__traceback__ is not None:
        *_, (frame, _) = traceback.walk_tb(error.__traceback__)
        known = [*frame.f_locals, *frame.f_globals, *dir(builtins)]
    else:
        return words
    close = difflib.get_close_matches(name, [other for other in known if not other.startswith("_")], 1, ALIKE)
    return f"{words.removesuffix('.')}. Did you mean: '{close[0]}'?" if close else words


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


def other_stub(error: BaseException, trace: types.TracebackType) -> str:
    """The function whose stub an answer called, where it is none of this exercise; else ""."""
    called = function_that_stopped(trace)
    stub = error.place[0] if hasattr(error, "place") else traceback.extract_tb(error.__traceback__)[-1].name
    return stub if called and stub and stub != called else ""


def is_the_learners(frame: types.FrameType) -> bool:
    """Whether code that runs is that of a cell, or of a file beside it: none of a library's, and none of ours."""
    file = frame.f_code.co_filename
    ours = str(frame.f_globals.get("__name__")).startswith("helpers.")
    return not (ours or OF_A_LIBRARY.search(file) or file.startswith(PYTHONS_OWN))


def waits_for_somebody(error: BaseException) -> bool:
    """Whether code was stopped as it asked for something to be typed; IPython's error is a NotImplementedError, too."""
    return type(error).__name__ == "StdinNotImplementedError"


def _place(error: Exception, trace: types.TracebackType) -> tuple[str, int, str]:
    """Function, number and text of the learner's own line that raised; "", 0, "" where it can't be told."""
    if hasattr(error, "place"):  # It was raised in another process, which says where.
        return error.place
    # Not the line of a library that their line called, nor one of the check.
    lines = [(frame.f_code, line) for frame, line in traceback.walk_tb(trace.tb_next) if is_the_learners(frame)]
    if not lines:
        return "", 0, ""
    code, line = lines[-1]
    return code.co_name, line, linecache.getline(code.co_filename, line).strip()
