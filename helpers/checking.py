"""The words that check cells and hidden tests are written in.

A check cell is a worked example inside `with checking("exercise"):`, a hidden test runs other inputs inside
`with testing("exercise", "what is tried"):`. In both, the functions `check_…` compare what the learner's code gave with
what it should give, and on a difference say what was asked, what came back, and which known mistake explains it.
"""

import ast
import builtins
import contextlib
import functools
import io
import re
import sys
import time
import traceback
import types
import warnings
from collections import Counter

import executing
import numpy as np

# How close floats must be: looser than float32 arithmetic in any order, tighter than any mistake.
RTOL, ATOL = 1e-4, 1e-6
FAILURES_BEFORE_HINT = 2
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
    "objects could not be loaded": "The weights in this file belong to a network of other layers than this one.",
}


class NotRightYet(AssertionError):
    """The answer was run and is not right; its text is the message to the learner."""

    def _render_traceback_(self):
        """What IPython shows in place of a traceback: the message alone."""
        return str(self).splitlines()


class AuthorsSlip(ValueError):
    """A check that can't tell a known mistake from the right answer."""


class NotAttempted(NotRightYet):
    """The answer cell still holds its stub, or was not run."""


_exercise = None
# How often in a row each exercise's visible check has said "not right yet" in this kernel.
_failures = Counter()
# What kept the cell before from being run at all, such as a SyntaxError.
_unread = None
# CPU time of the learner's functions, where tests have them run in a process of their own; counted by who calls them.
seconds_elsewhere = 0.0


class _Exercise(contextlib.ContextDecorator):
    """The exercise that is being judged; turns whatever the learner's code does into a message about it."""

    def __init__(self, name, tried=None, worth_knowing=None):
        self.name, self.tried, self.worth_knowing = name, tried, worth_knowing
        self.hidden = tried is not None

    def __enter__(self):
        global _exercise
        _exercise = self
        self._quiet = contextlib.ExitStack()
        self._quiet.enter_context(_own_names_kept(sys._getframe(1)))
        # What a right answer writes to stderr, or warns of, must not cost points in nbgrader.
        self._quiet.enter_context(contextlib.redirect_stderr(io.StringIO()))
        self._quiet.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")

    def __exit__(self, kind, error, trace):
        global _exercise
        _exercise = None
        self._quiet.close()
        if error is None:
            self._say_that_it_passes()
        elif isinstance(error, Exception):
            raise self._verdict(error, trace) from None

    def _say_that_it_passes(self):
        if self.hidden:
            print(f"{self.name}: the hidden test passes ({self.tried}).")
            return
        _failures.pop(self.name, None)
        print(f"{self.name}: the visible check passes.{_about_the_cell_before()}")
        if self.worth_knowing:
            print(f"Worth knowing: {self.worth_knowing}")

    def _verdict(self, error, trace):
        if isinstance(error, NotImplementedError):
            return NotAttempted(
                f"{self.name}: not attempted yet. Write your answer in the cell above, run it, then run this cell again."
            )
        if isinstance(error, NameError) and _raised_here(trace):
            return NotAttempted(
                f"{self.name}: there is no `{error.name}` yet. Run your answer's cell first, then this cell again; "
                "if you did, look whether it ended in an error, and how the name is spelled."
            )
        if not isinstance(error, NotRightYet):
            error = NotRightYet(_crash(error, trace, self.hidden))
        if self.hidden:
            return type(error)(f"{self.name}: not right yet (hidden test: {self.tried}).\n{error}")
        _failures[self.name] += 1
        return type(error)(
            f"{self.name}: not right yet.\n{error}{_about_the_cell_before()}{_pointer(_failures[self.name])}"
        )


@contextlib.contextmanager
def _own_names_kept(frame):
    """Keep apart the names of a check cell and those that the learner's functions use, such as that of a helper.

    While the cell runs, each of his functions stands there as a twin that sees the notebook's names as they were before.
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


def _twin(function, names):
    """The same function, with other global names."""
    twin = types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)
    twin.__kwdefaults__ = function.__kwdefaults__
    functools.update_wrapper(twin, function)
    del twin.__wrapped__
    return twin


def _pointer(failures):
    """Where help is folded away, for a learner whose check has failed so often in a row."""
    if failures < FAILURES_BEFORE_HINT:
        return ""
    hint = 1 if failures < 2 * FAILURES_BEFORE_HINT else 2
    return f"\nStuck? Hint {hint} is folded under the task, above your answer: click it. Hints cost nothing."


def _about_the_cell_before():
    """A line for a learner whose new answer Python could not read, so that the one before it was judged."""
    if _unread is None:
        return ""
    return (
        f"\nThe cell that you ran last stopped with {_unread} before it began, so this is about the answer before it."
    )


def _note_what_could_not_be_read():
    """Have IPython tell us after each cell whether it could be read."""

    def note(result):
        global _unread
        _unread = type(result.error_before_exec).__name__ if result.error_before_exec else None

    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None:
        shell.events.register("post_run_cell", note)


_note_what_could_not_be_read()


def checking(exercise, *, worth_knowing=None):
    """The `with` block of a visible check; says at its end that the check passes, or what is not right yet.

    When it has failed twice in a row in one kernel, the message points at the exercise's hints.

    Parameters
    ----------
    exercise : str
        Its name.
    worth_knowing : str, optional
        A remark for who has passed: one sentence or two, true and interesting, that give no other answer away.
    """
    return _Exercise(exercise, worth_knowing=worth_knowing)


def testing(exercise, tried):
    """The `with` block of a hidden test; `tried` says in a few words what kind of input it uses.

    Its messages name mistakes, but show neither inputs nor values.
    """
    return _Exercise(exercise, tried)


def check_array(actual, expected, mistakes=None, *, dtype=None, rtol=RTOL, atol=ATOL):
    """Check that an answer is an array of the expected shape and values.

    Parameters
    ----------
    actual : array_like
        What the learner's code gave; a list or tuple of the same values is as good.
    expected : array_like
        What it should give: numbers, or strings.
    mistakes : dict of str to array_like or callable
        Known mistakes: what to tell the learner → the value that the mistake gives, or a function of the answer that
        recognises it.
    dtype : dtype, optional
        The dtype that the contract asks for; or `float` or `int` for any dtype of that kind.
    rtol, atol : float
        As in `numpy.isclose`.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    AuthorsSlip
        If a mistake's value is the expected one.
    """
    expected = np.asarray(expected)
    array = _as_array(actual, expected)
    tolerance = {"rtol": rtol, "atol": atol}
    if not _same_array(array, expected, **tolerance):
        if array is None:
            difference = veiled = _kind_of(actual, expected)
        elif array.shape != expected.shape:
            difference = f"Its shape is {array.shape}; it should be {expected.shape}."
            veiled = "Its shape is not the expected one."
        else:
            difference = _first_difference(array, expected, **tolerance)
            veiled = "Some of its values are not the expected ones; its shape is right."
        told = _named(actual, mistakes, lambda value: _same_array(array, np.asarray(value), **tolerance))
        _reject(actual, expected, told, difference, veiled, draw=array)
    if dtype is not None and not _has_dtype(actual, dtype):
        name = getattr(dtype, "__name__", str(dtype))
        told = _named(actual, mistakes, lambda value: False)
        _reject(
            actual,
            expected,
            told,
            f"The values are right, but their dtype is {np.asarray(actual).dtype}; it should be {name}.",
            "The values are right, but their dtype is not.",
        )
    _refuse_equal(mistakes, lambda value: _same_array(np.asarray(value), expected, **tolerance))


def check_value(actual, expected, mistakes=None, *, rtol=RTOL, atol=ATOL):
    """Check that an answer is the expected number, text, truth value, or a dict, list or tuple of such.

    An expected int needs an int (Python's or NumPy's), an expected float any number close to it.

    Parameters
    ----------
    actual, expected : int, float, str, bool, None, dict, list or tuple
        What the learner's code gave, and what it should give.
    mistakes : dict of str to value or callable
        As for `check_array`; where a dict is expected, a mistake may be a dict of some of its keys.
    rtol, atol : float
        As in `numpy.isclose`.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    AuthorsSlip
        If a mistake's value is the expected one.
    """

    def same(one, other):
        return _value_difference(one, other, rtol, atol) is None

    def fits(mistaken):
        if isinstance(mistaken, dict) and isinstance(actual, dict):
            return all(key in actual and same(actual[key], value) for key, value in mistaken.items())
        return same(actual, mistaken)

    difference = _value_difference(actual, expected, rtol, atol)
    if difference is not None:
        _reject(actual, expected, _named(actual, mistakes, fits), difference)
    _refuse_equal(mistakes, lambda value: same(value, expected))


def check_true(condition, message):
    """Check a fact that no value compares: `message` says what is not right and what to look at next."""
    if not condition:
        raise NotRightYet(message)


def check_raises(error, function, *arguments, naming=None, mistakes=None):
    """Check that `function(*arguments)` raises this kind of error, with `naming` somewhere in its text.

    `mistakes` are as for `check_array`, of what the function returns in place of raising.

    Raises
    ------
    NotRightYet
        If it returns, or raises something else.
    """
    called = "your function" if _hidden() else f"`{_call_text(function, arguments)}`"
    try:
        result = function(*arguments)
    except error as raised:
        if naming is not None and str(naming) not in str(raised):
            what = "what it is about" if _hidden() else repr(naming)
            raise NotRightYet(
                f"{called} raises {error.__name__}, as it should, but its text does not name {what}."
            ) from None
        return
    except NotImplementedError:
        raise
    except Exception as raised:
        raise NotRightYet(f"{called} should raise {error.__name__}, and raised {type(raised).__name__}.") from None
    gave = "" if _hidden() else f" {_short(result)}"
    told = _named(
        result, mistakes, lambda value: _same_array(_as_array(result, np.asarray(value)), np.asarray(value), RTOL, ATOL)
    )
    explained = f"\n{_looks_like(told)}" if told else ""
    raise NotRightYet(f"{called} should raise {error.__name__}, and returned{gave}.{explained}")


@contextlib.contextmanager
def unchanged(*arrays):
    """The `with` block in which a learner's function must not change the arrays that it is given."""
    before = [array.copy() for array in arrays]
    stopped = None
    try:
        yield
    except (AuthorsSlip, NotRightYet) as error:  # What is expected may have been made from the changed input.
        stopped = error
    for array, old in zip(arrays, before, strict=True):
        # The name of a known mistake says more: what changed the array may be one.
        if not np.array_equal(array, old) and not (stopped and "known mistake" in str(stopped)):
            raise NotRightYet(
                "Your function changed the array that it was given. Work on a copy, and leave the caller's array as it was."
            )
    if stopped is not None:
        raise stopped


def cpu_seconds():
    """CPU time used so far, in seconds, by this process and by the learner's functions if they run in another one."""
    return time.process_time() + seconds_elsewhere


def parts(result, *names):
    """Take apart an answer that consists of several: `gx, gy = parts(sobel(image), "gx", "gy")`.

    Raises
    ------
    NotRightYet
        If it does not have that many parts.
    """
    if result is None:
        raise NotRightYet(
            f"It is None: does the function end with `return`? The answer should have {len(names)} parts: {', '.join(names)}."
        )
    count = len(result) if _has_parts(result) else None
    if count != len(names):
        gave = f"it has {count}" if count is not None else f"it is {_a_kind(result)}"
        listed = ", ".join(names)
        raise NotRightYet(f"The answer should have {len(names)} parts: {listed}; {gave}. Return them in this order.")
    return tuple(result)


def _has_parts(value):
    return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)


def _hidden():
    return _exercise is not None and _exercise.hidden


def _as_array(actual, expected):
    """The answer as a plain array of the expected kind (numbers or strings), or None if it can't be one."""
    if actual is None or isinstance(actual, (str, bytes, dict, set)):
        return None
    try:
        array = np.array(actual)
        if array.dtype.kind == "O":  # Such as strings in an array of objects.
            array = np.array(array.tolist())
    except (TypeError, ValueError):
        return None
    kinds = "US" if expected.dtype.kind in "US" else "b" if expected.dtype.kind == "b" else "iuf"
    return array if array.dtype.kind in kinds else None


def _same_array(array, expected, rtol, atol):
    if array is None or array.shape != expected.shape:
        return False
    if {array.dtype.kind, expected.dtype.kind} <= set("iuf"):
        # In float64, so that unsigned integers don't wrap around.
        return bool(np.isclose(array.astype(float), expected.astype(float), rtol=rtol, atol=atol).all())
    return array.dtype.kind == expected.dtype.kind and bool((array == expected).all())


def _has_dtype(actual, dtype):
    found = np.asarray(actual).dtype
    if dtype in (float, int):
        return np.issubdtype(found, np.floating if dtype is float else np.integer)
    return found == np.dtype(dtype)


def _kind_of(actual, expected):
    if actual is None:
        return "It is None: does the function end with `return`?"
    if isinstance(actual, (list, tuple)) and not actual:
        return "It is empty."
    if isinstance(actual, (list, tuple)) and _as_array(actual, expected) is None:
        return "Its rows do not make an array of one kind: are they of different lengths, or not of numbers?"
    wanted = {"U": "strings", "S": "strings", "b": "truth values"}.get(expected.dtype.kind, "numbers")
    kind = f"an array of {actual.dtype}" if isinstance(actual, np.ndarray) else _a_kind(actual)
    return f"It is {kind}; it should be an array of {wanted}."


def _first_difference(array, expected, rtol, atol):
    if array.dtype.kind in "iuf":
        if np.isnan(array.astype(float)).any():
            return "It has `nan` in it: not a number, the result of something like 0/0."
        differs = ~np.isclose(array.astype(float), expected.astype(float), rtol=rtol, atol=atol)
    else:
        differs = array != expected
    place = tuple(int(i) for i in np.argwhere(differs)[0])
    where = f" at {list(place)}" if place else ""
    first = f"The first difference is{where}: {_short(array[place])} should be {_short(expected[place])}"
    return f"{first}; {int(differs.sum())} of {differs.size} values differ."


def _value_difference(actual, expected, rtol, atol):
    """Why `actual` is not the value `expected`, in a sentence, or None if it is."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return f"It is {_a_kind(actual)}; it should be a dict."
        for key in expected:
            if key not in actual:
                return f"The key {key!r} is missing."
            difference = _value_difference(actual[key], expected[key], rtol, atol)
            if difference:
                return f"Look at {key!r}. {difference}"
        extra = [key for key in actual if key not in expected]
        return f"The key {extra[0]!r} should not be there." if extra else None
    if isinstance(expected, (list, tuple)):
        if not _has_parts(actual):
            return f"It is {_a_kind(actual)}; it should have {len(expected)} parts."
        if len(actual) != len(expected):
            return f"It has {len(actual)} parts; it should have {len(expected)}."
        differences = (_value_difference(a, e, rtol, atol) for a, e in zip(actual, expected, strict=True))
        return next((difference for difference in differences if difference), None)
    return _scalar_difference(actual, expected, rtol, atol)


def _scalar_difference(actual, expected, rtol, atol):
    if actual is None and expected is not None:
        return "It is None: does the function end with `return`?"
    if isinstance(expected, (str, bool, np.bool_)) or expected is None:
        same_kind = (
            isinstance(actual, (bool, np.bool_))
            if isinstance(expected, (bool, np.bool_))
            else isinstance(actual, type(expected))
        )
        if not same_kind:
            return f"It is {_a_kind(actual)}; it should be {_a_kind(expected)}."
        return None if actual == expected else f"It is {_short(actual)}; it should be {_short(expected)}."
    number = (
        np.asarray(actual)
        if isinstance(actual, (int, float, np.generic, np.ndarray)) or hasattr(actual, "__array__")
        else None
    )
    if number is None or number.shape != () or number.dtype.kind not in "iuf":
        return f"It is {_a_kind(actual)}; it should be one number."
    if not np.isclose(float(number), float(expected), rtol=0 if _is_int(expected) else rtol, atol=atol):
        return f"It is {_short(actual)}; it should be {_short(expected)}."
    if _is_int(expected) and number.dtype.kind == "f":
        return f"It is the float {float(number)}; it should be the int {int(expected)}."
    return None


def _is_int(value):
    return np.asarray(value).dtype.kind in "iu"


def _named(actual, mistakes, fits):
    """What to tell about the first known mistake that explains the answer, or None."""
    for told, mistaken in (mistakes or {}).items():
        with contextlib.suppress(TypeError, ValueError, AttributeError, IndexError, KeyError):
            if mistaken(actual) if callable(mistaken) else fits(mistaken):
                return told
    return None


def _looks_like(told):
    if told.endswith("?"):
        return f"This looks like a known mistake: {told}"
    return f"This looks like a known mistake: {told}."


def _refuse_equal(mistakes, is_expected):
    """An author's slip: a known mistake that has the right value in this example would be told to nobody."""
    for told, mistaken in (mistakes or {}).items():
        if not callable(mistaken) and is_expected(mistaken):
            raise AuthorsSlip(
                f"In this example the mistake {told!r} gives the right value: choose an input that separates them."
            )


def _reject(actual, expected, told, difference, veiled="The result differs from the expected one.", draw=None):
    """Raise the message about one answer; in a hidden test `veiled`, which has no inputs and values."""
    explained = told and _looks_like(told)
    if _hidden():
        raise NotRightYet(explained or veiled)
    asked, inputs = _asked()
    lines = [
        f"  {asked}" if asked else "  Your answer",
        *inputs,
        f"    should give  {_short(expected, 17)}",
        f"    gave         {_short(actual, 17)}",
    ]
    lines.append(explained or difference)
    if explained and draw is not None and difference.startswith("Its shape"):
        lines.append(difference)
    if draw is not None:
        _draw(draw, expected)
    raise NotRightYet("\n".join(lines))


def _draw(array, expected):
    """Show two pictures side by side where both can be seen as pictures."""
    if all(a.ndim == 2 and min(a.shape) >= 6 and a.dtype.kind in "iuf" for a in (array, expected)):
        from helpers.plotting import show_images

        show_images(
            [array, expected], titles=["your result", "expected"], caption="Left: your result. Right: what is expected."
        )


def _asked():
    """What was asked of the learner's code, and lines with its inputs: the first argument of the `check_…` call."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").startswith("helpers."):
        frame = frame.f_back
    try:
        source = executing.Source.executing(frame)
        asked = source.node.args[0]
        return ast.get_source_segment(source.source.text, asked), _inputs(asked, frame)
    except Exception:  # Without source (a cell run by other means) the message does without the call.
        return None, []


def _inputs(call, frame):
    """Lines that show what a call of the learner's function is given under a name, where it is small."""
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or hasattr(builtins, call.func.id):
        return []
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    names = dict.fromkeys(one.id for one in given if isinstance(one, ast.Name))
    values = {name: (frame.f_globals | frame.f_locals)[name] for name in names}
    plain = (np.ndarray, np.generic, list, tuple, dict, str, int, float)
    shown = {name: _short(value, 17) for name, value in values.items() if isinstance(value, plain)}
    return [f"    {name:11}  {text}" for name, text in shown.items() if len(text) <= 300]


def _call_text(function, arguments):
    return f"{getattr(function, '__name__', 'your function')}({', '.join(_short(argument) for argument in arguments)})"


def _raised_here(trace):
    """Whether an error comes from the check cell itself, not from a function that it called."""
    return trace.tb_next is None


def _crash(error, trace, hidden):
    """What stopped the learner's code: the error and, in a visible check, the call and the line of his that raised it."""
    meaning = next((f"\n{meaning}" for words, meaning in MEANINGS.items() if words in str(error)), "")
    if hidden:
        return f"Your code stopped with {type(error).__name__}.{meaning}"
    call, inputs = _call_in(trace)
    stopped = f"{call or 'Your code'} stopped with {type(error).__name__}: {error}"
    meaning = "\n".join(["", *inputs]) + meaning
    if hasattr(error, "where"):  # It was raised in another process, which says where.
        return stopped + error.where + meaning
    frames = traceback.extract_tb(trace)
    # Not the line of a library that his line called.
    frames = [frame for frame in frames if not re.search(r"[/\\](site-packages|python3\.\d+)[/\\]", frame.filename)]
    where = (
        f" in `{frames[-1].name}`, line {frames[-1].lineno}: `{frames[-1].line}`"
        if len(frames) > 1 and frames[-1].line
        else ""
    )
    return stopped + where + meaning


def _call_in(trace):
    """The call in the check cell that raised, in backticks, if it is the learner's and fits into a sentence; its inputs."""
    try:
        source = executing.Source.executing(trace)
        call = ast.get_source_segment(source.source.text, source.node)
        theirs = isinstance(source.node, ast.Call) and not call.startswith("check_")
        inputs = _inputs(source.node, trace.tb_frame) if theirs else []
    except Exception:  # As in `_asked`.
        return None, []
    return f"`{call}`" if theirs and "\n" not in call and len(call) <= 80 else None, inputs


def _a_kind(value):
    kind = type(value).__name__
    return "None" if value is None else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _short(value, indent=0):
    """A value as a learner should see it: rounded, without types, no more than a few lines."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray):
        text = np.array2string(value, precision=4, threshold=60, edgeitems=3, suppress_small=True, separator=", ")
        if value.ndim > 1 or value.size > 60:
            text += f"  shape {value.shape}"
    elif isinstance(value, float):
        text = f"{value:.6g}"
        text += ".0" if text.lstrip("-").isdigit() else ""
    elif type(value) in (tuple, list) and any(isinstance(item, np.generic) for item in value):
        text = repr(type(value)(item.item() if isinstance(item, np.generic) else item for item in value))
    else:
        text = repr(value)
    if len(text) > 1000:
        text = text[:1000] + " …"
    return text.replace("\n", "\n" + " " * indent)
