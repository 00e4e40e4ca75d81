"""Compares what the learner's code gave with what it should give, and tells the known mistake that explains a difference."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NoReturn

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from helpers.checking import mistakes as known
from helpers.checking.asked import asked
from helpers.checking.drawing import side_by_side
from helpers.checking.errors import AuthorsSlip, NotRightYet
from helpers.checking.mistakes import Mistake, OneOf
from helpers.checking.sentences import sentence
from helpers.checking.showing import a_kind, short, shown
from helpers.checking.stops import is_the_stubs, waits_for_somebody
from helpers.checking.verdict import Finding, Told

# How close floats must be: looser than float32 arithmetic in any order, tighter than any mistake.
RTOL, ATOL = 1e-4, 1e-6
# A mistake, or the id of one → the value that it gives, several of them, or a function of the answer that recognises it.
Mistakes = Mapping[str, Any] | Mapping[Mistake, Any] | Mapping[str | Mistake, Any]


def check_array(
    actual: Any,
    expected: ArrayLike,
    mistakes: Mistakes | None = None,
    *,
    dtype: DTypeLike | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
) -> None:
    """Check that an answer is an array of the expected shape and values.

    Parameters
    ----------
    actual : array_like
        What the learner's code gave; a list or tuple of the same values is as good.
    expected : array_like
        What it should give: numbers, or strings.
    mistakes : dict of str to array_like, OneOf or callable
        Known mistakes: the id → the value that the mistake gives, or a function of the answer that recognises it.
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
        mistake = named(actual, mistakes, lambda value: _same_array(array, np.asarray(value), **tolerance))
        differs = _where_different(array, expected, rtol, atol)
        reject(actual, expected, _array_difference(actual, array, expected, differs), mistake, differs)
    if dtype is not None and not _has_dtype(actual, dtype):
        wanted = getattr(dtype, "__name__", str(dtype))
        difference = sentence("other dtype", got=np.asarray(actual).dtype, wanted=wanted)
        reject(actual, expected, difference, named(actual, mistakes, lambda value: False))
    _refuse_equal(mistakes, lambda value: _same_array(np.asarray(value), expected, **tolerance))


def check_value(
    actual: Any, expected: Any, mistakes: Mistakes | None = None, *, rtol: float = RTOL, atol: float = ATOL
) -> None:
    """Check that an answer is the expected number, text, truth value, or a dict, list or tuple of such.

    An expected int needs an int (Python's or NumPy's), an expected float any number close to it.

    Parameters
    ----------
    actual, expected : int, float, str, bool, None, dict, list or tuple
        What the learner's code gave, and what it should give.
    mistakes : dict of str to value, OneOf or callable
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

    def same(value: Any, other: Any) -> bool:
        return _value_difference(value, other, rtol, atol) is None

    def fits(mistaken: Any) -> bool:
        if isinstance(mistaken, dict) and isinstance(actual, dict):
            return all(key in actual and same(actual[key], value) for key, value in mistaken.items())
        return same(actual, mistaken)

    difference = _value_difference(actual, expected, rtol, atol)
    if difference is not None:
        differs = _different_parts(actual, expected, rtol, atol)
        reject(actual, expected, difference, named(actual, mistakes, fits), differs)
    _refuse_equal(mistakes, lambda value: same(value, expected))


def check_true(condition: Any, mistake: str, /, **gaps: object) -> None:
    """Check a fact that no value compares.

    Parameters
    ----------
    condition : bool
    mistake : str
        The id of the mistake that is made where it does not hold.
    gaps : object
        What stands in the gaps of the mistake's words.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    if not condition:
        tell(mistake, **gaps)


def tell(mistake: str | Mistake, difference: Told | None = None, /, **gaps: object) -> NoReturn:
    """Tell of a known mistake: a declared one by its id, or one that a judge brings.

    Parameters
    ----------
    mistake : str or Mistake
    difference : Told, optional
        What else is told beside it.
    gaps : object
        What stands in the gaps of the mistake's words.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    raise NotRightYet(Finding(difference=difference, mistake=known.told(mistake, **gaps)))


def check_raises(
    error: type[Exception],
    function: Callable,
    *arguments: Any,
    naming: object = None,
    mistakes: Mistakes | None = None,
) -> None:
    """Check that `function(*arguments)` raises this kind of error, with `naming` somewhere in its text.

    `mistakes` are as for `check_array`, of what the function returns in place of raising.

    Raises
    ------
    NotRightYet
        If it returns, or raises something else.
    """
    asked_for = {"wanted": error.__name__, "call": _call_text(function, arguments)}
    try:
        result = function(*arguments)
    except error as raised:
        if naming is not None and str(naming) not in str(raised):
            _tell("error without a name", what=repr(naming), **asked_for)
        return
    except Exception as raised:
        if is_the_stubs(raised) or waits_for_somebody(raised):
            raise
        _tell("other error", got=type(raised).__name__, **asked_for)
    mistake = named(
        result, mistakes, lambda value: _same_array(_as_array(result, np.asarray(value)), np.asarray(value), RTOL, ATOL)
    )
    raise NotRightYet(Finding(difference=sentence("no error", got=short(result), **asked_for), mistake=mistake))


@contextlib.contextmanager
def unchanged(*arrays: Any) -> Iterator[None]:
    """The `with` block in which a learner's function must not change the arrays that it is given."""
    before = [array.copy() for array in arrays]
    stopped: Exception | None = None
    try:
        yield
    except (AuthorsSlip, NotRightYet) as error:  # What is expected may have been made from the changed input.
        stopped = error
    # The name of a known mistake says more: what changed the array may be one.
    explained = isinstance(stopped, NotRightYet) and stopped.finding.mistake
    if not explained and not all(map(np.array_equal, arrays, before)):
        _tell("changed input")
    if stopped is not None:
        raise stopped


def parts(result: Any, *names: str) -> tuple:
    """Take apart an answer that consists of several: `gx, gy = parts(sobel(image), "gx", "gy")`.

    Raises
    ------
    NotRightYet
        If it does not have that many parts.
    """
    asked_for = {"count": len(names), "names": ", ".join(names)}
    if result is None:
        _tell("none for parts", **asked_for)
    # An array is one thing, unless it has as many rows as there are parts.
    if not _has_parts(result) or (isinstance(result, np.ndarray) and len(result) != len(names)):
        _tell("no row of parts", got=a_kind(result), **asked_for)
    if len(result) != len(names):
        _tell("parts missing", got=len(result), **asked_for)
    return tuple(result)


def named(actual: Any, mistakes: Mistakes | None, fits: Callable[[Any], Any]) -> Told | None:
    """What to tell of the first known mistake that explains the answer, or None."""
    for id, mistaken in (mistakes or {}).items():
        values = mistaken.values if isinstance(mistaken, OneOf) else [mistaken]
        if any(_explains(value, actual, fits) for value in values):
            return known.told(id)
    return None


def _explains(mistaken: Any, actual: Any, fits: Callable[[Any], Any]) -> bool:
    """Whether a mistake's value, or the function that recognises it, explains the answer; one that fails does not."""
    try:
        return bool(mistaken(actual) if callable(mistaken) else fits(mistaken))
    except (TypeError, ValueError, AttributeError, IndexError, KeyError):
        return False


def reject(
    actual: Any, expected: Any, difference: Told, mistake: Told | None, differs: np.ndarray | None = None
) -> NoReturn:
    """Raise the message about one answer; in a hidden test without inputs and values.

    Parameters
    ----------
    actual, expected : object
        What came, and what should.
    difference, mistake : Told or None
        How they differ, and the known mistake that explains it.
    differs : numpy.ndarray of bool, optional
        Where they differ, if both are arrays of one shape.
    """
    if known.hidden():
        raise NotRightYet(Finding(difference=difference, mistake=mistake))
    call, inputs = asked()
    right, theirs, apart = side_by_side(expected, actual, differs)
    wanted, found = replace(shown(expected), drawn=right), replace(shown(actual), drawn=theirs)
    raise NotRightYet(Finding(call, inputs, wanted, found, difference, mistake, apart=apart))


def _tell(name: str, /, **gaps: object) -> NoReturn:
    raise NotRightYet(Finding(difference=sentence(name, **gaps)))


def _has_parts(value: object) -> bool:
    return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)


def _as_array(actual: Any, expected: np.ndarray) -> np.ndarray | None:
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


def _same_array(array: np.ndarray | None, expected: np.ndarray, rtol: float, atol: float) -> bool:
    if array is None or array.shape != expected.shape:
        return False
    if {array.dtype.kind, expected.dtype.kind} <= set("iuf"):
        # In float64, so that unsigned integers don't wrap around.
        return bool(np.isclose(array.astype(float), expected.astype(float), rtol=rtol, atol=atol).all())
    return array.dtype.kind == expected.dtype.kind and bool((array == expected).all())


def _has_dtype(actual: Any, dtype: DTypeLike) -> bool:
    actual_dtype = np.asarray(actual).dtype
    if dtype in (float, int):
        return np.issubdtype(actual_dtype, np.floating if dtype is float else np.integer)
    return actual_dtype == np.dtype(dtype)


def _where_different(array: np.ndarray | None, expected: np.ndarray, rtol: float, atol: float) -> np.ndarray | None:
    """Where an answer differs from the expected array; None where it is no array of that shape."""
    if array is None or array.shape != expected.shape:
        return None
    if array.dtype.kind in "iuf":
        return ~np.isclose(array.astype(float), expected.astype(float), rtol=rtol, atol=atol)
    return array != expected


def _different_parts(actual: Any, expected: Any, rtol: float, atol: float) -> np.ndarray | None:
    """Where a list or tuple differs from the expected one, if both are as arrays are, of one shape and kind; else None."""
    if not isinstance(expected, (list, tuple)):
        return None
    try:
        values = np.array(expected)
    except ValueError:  # Its parts are of different lengths.
        return None
    return _where_different(_as_array(actual, values), values, rtol, atol)


def _array_difference(actual: Any, array: np.ndarray | None, expected: np.ndarray, differs: np.ndarray | None) -> Told:
    """How an answer differs from the expected array; `array` is the answer as an array, or None if it is none."""
    if array is None:
        return _no_array(actual, expected)
    if differs is None:
        return sentence("other shape", got=array.shape or "that of a single number, ()", wanted=expected.shape)
    if array.dtype.kind in "iuf" and np.isnan(array.astype(float)).any():
        return sentence("not a number")
    index = tuple(int(i) for i in np.argwhere(differs)[0])
    return sentence(
        "other values",
        place=f" at {list(index)}" if index else "",
        got=short(array[index]),
        wanted=short(expected[index]),
        count=int(differs.sum()),
        size=differs.size,
    )


def _no_array(actual: Any, expected: np.ndarray) -> Told:
    if actual is None:
        return sentence("none")
    if isinstance(actual, (list, tuple)):
        return sentence("uneven rows" if actual else "empty")
    kind = f"an array of {actual.dtype}" if isinstance(actual, np.ndarray) else a_kind(actual)
    wanted = {"U": "strings", "S": "strings", "b": "truth values"}.get(expected.dtype.kind, "numbers")
    return sentence("no array", kind=kind, wanted=wanted)


def _value_difference(actual: Any, expected: Any, rtol: float, atol: float, within: str = "") -> Told | None:
    """How `actual` differs from the value `expected`, or None if it does not; `within` says where in a dict they stand."""
    if actual is None and expected is not None:
        return sentence("none for a value", within=within)
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return sentence("other kind", within=within, got=a_kind(actual), wanted="a dict")
        for key in expected:
            if key not in actual:
                return sentence("key missing", within=within, key=repr(key))
            inside = f"{within}Look at {key!r}. "
            difference = _value_difference(actual[key], expected[key], rtol, atol, inside)
            if difference:
                return difference
        extra = [key for key in actual if key not in expected]
        return sentence("key too many", within=within, key=repr(extra[0])) if extra else None
    if isinstance(expected, (list, tuple)):
        if not _has_parts(actual):
            return sentence("no parts", within=within, got=a_kind(actual), wanted=len(expected))
        if len(actual) != len(expected):
            return sentence("other number of parts", within=within, got=len(actual), wanted=len(expected))
        pairs = zip(actual, expected, strict=True)
        differences = (_value_difference(part, other, rtol, atol, within) for part, other in pairs)
        return next((difference for difference in differences if difference), None)
    return _scalar_difference(actual, expected, rtol, atol, within)


def _scalar_difference(actual: Any, expected: Any, rtol: float, atol: float, within: str) -> Told | None:
    values = {"within": within, "got": short(actual), "wanted": short(expected)}
    if isinstance(expected, (str, bool, np.bool_)) or expected is None:
        same_kind = (
            isinstance(actual, (bool, np.bool_))
            if isinstance(expected, (bool, np.bool_))
            else isinstance(actual, type(expected))
        )
        if not same_kind:
            return sentence("other kind", within=within, got=a_kind(actual), wanted=a_kind(expected))
        return None if actual == expected else sentence("other value", **values)
    number = (
        np.asarray(actual)
        if isinstance(actual, (int, float, np.generic, np.ndarray)) or hasattr(actual, "__array__")
        else None
    )
    if number is None or number.shape != () or number.dtype.kind not in "iuf":
        return sentence("no number", within=within, got=a_kind(actual))
    if not np.isclose(float(number), float(expected), rtol=0 if _is_int(expected) else rtol, atol=atol):
        return sentence("other value", **values)
    if _is_int(expected) and number.dtype.kind == "f":
        return sentence("float for an int", within=within, got=float(number), wanted=int(expected))
    return None


def _is_int(value: Any) -> bool:
    return np.asarray(value).dtype.kind in "iu"


def _refuse_equal(mistakes: Mistakes | None, is_expected: Callable[[Any], bool]) -> None:
    """An author's slip: a known mistake that has the right value in this example would be told to nobody."""
    for id, mistaken in (mistakes or {}).items():
        values = mistaken.values if isinstance(mistaken, OneOf) else [mistaken]
        if any(not callable(value) and is_expected(value) for value in values):
            raise AuthorsSlip(
                f"In this example the mistake {id!r} gives the right value: choose an input that separates them."
            )


def _call_text(function: Callable, arguments: Sequence[Any]) -> str:
    return f"{getattr(function, '__name__', 'your function')}({', '.join(short(argument) for argument in arguments)})"
