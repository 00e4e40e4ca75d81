"""An exception that one kernel raised, told to the other, which raises its like."""

import builtins
import os
import traceback
from typing import Any, TypeVar

from helpers.checking.stops import OF_A_LIBRARY

HERE = os.path.dirname(__file__)

Class = TypeVar("Class")


class LearnersError(Exception):
    """An exception of a class that the learner, or a library, defined."""


def facts_of(error: BaseException) -> dict[str, object]:
    """What is told about an exception: its class, its words, and the learner's own line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    frames_apart = [frame for frame in frames if os.path.dirname(frame.filename) != HERE]
    lines = [frame for frame in frames_apart if not OF_A_LIBRARY.search(frame.filename)]
    last = lines[-1] if lines and lines[-1].line else None
    return {
        "kinds": [kind.__name__ for kind in type(error).__mro__],
        "words": _shortened(str(error), 2000),
        "place": [last.name[:200], last.lineno or 0, (last.line or "")[:500]] if last else ["", 0, ""],
        "of_a_library": bool(frames_apart and frames_apart[-1] not in lines),
        "name": getattr(error, "name", None) if isinstance(error, NameError) else None,
    }


def error_of(facts: dict[str, Any]) -> Exception:
    """The exception that another process raised, as one of the nearest class that is Python's own."""
    class_name = str(facts["kinds"][0])
    nearest = (kind for name in facts["kinds"] if (kind := builtin_class(name, Exception)))
    try:
        error = next(nearest, LearnersError)(facts["words"])
    except TypeError:  # Such as UnicodeDecodeError, which wants more.
        error = LearnersError(facts["words"])
    if type(error).__name__ != class_name:
        error = type(class_name, (type(error),), {})(facts["words"])
    if isinstance(error, NameError):
        error.name = facts["name"]
    function, line, source = facts["place"]
    # Where `helpers.checking.stops` looks for them.
    vars(error).update(place=(str(function), int(line), str(source)), of_a_library=facts["of_a_library"])
    return error


def builtin_class(name: object, base: type[Class]) -> type[Class] | None:
    """Python's own class of this name, if it is derived from this base."""
    kind = getattr(builtins, str(name), None)
    return kind if isinstance(kind, type) and issubclass(kind, base) else None


def _shortened(text: str, length: int) -> str:
    """A text without its middle, if it is longer: the end of a message that quotes an array says what is wrong."""
    return text if len(text) <= length else f"{text[: length // 2]} … {text[-length // 2 :]}"
