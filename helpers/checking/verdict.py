"""What a check or a test finds: a record, which becomes text (`text`), a card (`card`), or JSON for whoever reads it."""

import dataclasses
import json
import string
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field

# Under which a verdict lies in a judged cell's output, beside its text and its card.
MIME = "application/vnd.image-course.verdict+json"
RIGHT, NOT_RIGHT, NOT_ATTEMPTED = "right", "not right yet", "not attempted"


@dataclass(frozen=True)
class Told:
    """What is told: a text that somebody wrote beforehand, and what the run filled into its gaps.

    Parameters
    ----------
    id : str
        That of a mistake, unique in its exercise, or of a sentence of `helpers.checking.sentences`.
    text : str
        With gaps as `str.format` has them.
    gaps : dict of str to str
    concept : str
        The concept of `helpers.checking.concepts` to which the misconception belongs that it tells of, if it does.
    """

    id: str
    text: str
    gaps: Mapping[str, str] = field(default_factory=dict)
    concept: str = ""

    @property
    def words(self) -> str:
        """The text with its gaps filled."""
        return self.text.format_map(self.gaps)


@dataclass(frozen=True)
class Drawn:
    """What a value looks like: a picture, or its parts in rows. Two verdicts that differ in it alone say the same.

    Parameters
    ----------
    words : str
        What there is to see, for who can't see it.
    png : str
        The picture, PNG in base64; "" where parts are shown.
    parts : tuple of tuple of str
        Row by row the numbers of a small array; or each layer of a network, in a row of its own, "" for none.
    first : tuple of two int
        The row and the column that the first of the parts has in the whole value.
    differ : tuple of tuple of two int
        Row and column, counted in `parts`, of what is not as it should be.
    """

    words: str = ""
    png: str = ""
    parts: tuple[tuple[str, ...], ...] = ()
    first: tuple[int, int] = (0, 0)
    differ: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Shown:
    """A value as a learner is shown it: rounded, on a few lines. `kind` is "value", or "network" for a chain of layers."""

    text: str
    shape: tuple[int, ...] | None = None
    dtype: str = ""
    kind: str = "value"
    drawn: Drawn | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Input:
    """What a learner's function was given under a name; its text is "" where it is too long to be told in words."""

    name: str
    text: str
    drawn: Drawn | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Stop:
    """How the learner's code stopped: the error, what its words mean, and the learner's own line, where it is known."""

    error: str
    message: str = ""
    meaning: str = ""
    function: str = ""
    line: int = 0
    source: str = ""


@dataclass(frozen=True)
class Finding:
    """What is not right.

    Parameters
    ----------
    call : str
        What was asked of the learner's code, such as "increment(1)"; "" where it can't be told.
    inputs : tuple of Input
        Small values that it was given by name.
    expected, got : Shown or None
        What should come, and what came; None in a hidden test, and where no value was compared.
    difference : Told or None
        How the two differ, or another of our own sentences.
    mistake : Told or None
        The known mistake that explains it.
    stop : Stop or None
        How the learner's code stopped, if it did.
    apart : Drawn or None
        Where the two differ, if they are pictures of one size.
    """

    call: str = ""
    inputs: tuple[Input, ...] = ()
    expected: Shown | None = None
    got: Shown | None = None
    difference: Told | None = None
    mistake: Told | None = None
    stop: Stop | None = None
    apart: Drawn | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Verdict:
    """What a check or a hidden test says of one exercise.

    Parameters
    ----------
    exercise : str
    outcome : str
        RIGHT, NOT_RIGHT or NOT_ATTEMPTED.
    hidden : bool
        Whether it is that of a hidden test.
    tried : str
        What a hidden test says that it tries.
    finding : Finding or None
        What is not right.
    remark : str
        Worth knowing, for who has passed.
    hint : int
        The hint to point at, after several failures; 0 for none.
    stale : str
        The error for which the cell that ran last could not begin, so that this is about the answer before it.
    """

    exercise: str
    outcome: str
    hidden: bool = False
    tried: str = ""
    finding: Finding | None = None
    remark: str = ""
    hint: int = 0
    stale: str = ""

    def to_json(self) -> dict[str, typing.Any]:
        """As plain JSON data."""
        return json.loads(json.dumps(dataclasses.asdict(self)))


def from_json(data: typing.Any) -> Verdict | None:
    """The verdict that `to_json` gave, or None if the data, which anybody may have written, are none."""
    try:
        return _read(Verdict, data)
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return None


def _is_filled(told: Told) -> bool:
    """Whether each gap of a text is a plain one that has its words; a ValueError where it is no text with gaps."""
    return all(
        name is None or (name in told.gaps and name.isidentifier() and not spec and not conversion)
        for _, name, spec, conversion in string.Formatter().parse(told.text)
    )


def _read(kind: typing.Any, data: typing.Any) -> typing.Any:
    """A value of an annotated kind, from JSON data; a TypeError where they are of another."""
    if isinstance(kind, types.UnionType):
        kinds = typing.get_args(kind)
        return None if data is None and type(None) in kinds else _read(kinds[0], data)
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        if not isinstance(data, dict):
            raise TypeError(f"no {kind.__name__}")
        hints = typing.get_type_hints(kind)
        record = kind(**{name: _read(hints[name], value) for name, value in data.items()})
        if isinstance(record, Told) and not _is_filled(record):
            raise ValueError("a gap without its words")
        return record
    if origin is tuple:
        if not isinstance(data, list):
            raise TypeError("no list")
        if parts[-1] is not Ellipsis and len(data) != len(parts):
            raise TypeError("too long, or too short")
        return tuple(_read(parts[0], value) for value in data)
    if origin is Mapping:
        return {_read(parts[0], name): _read(parts[1], value) for name, value in data.items()}
    if type(data) is not kind:
        raise TypeError(f"no {kind.__name__}")
    return data
