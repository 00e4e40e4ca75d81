"""What the graded notebooks in autograded/ show of each exercise: attempted or not, what it took, what went wrong."""

import ast
import datetime
import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from grading.records.scores import Exercise
from grading.verdicts import verdict_of

# A submission whose tests ran in its own kernel may have written anything into its verdicts.
LETTERS_AT_MOST = 200

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Misconception:
    """What a check or a test found wrong with an answer.

    Parameters
    ----------
    text : str
        The id of a known mistake or of another sentence; or how the code stopped.
    concept : str
        The concept that it belongs to; "" where it tells of none.
    """

    text: str
    concept: str = ""


@dataclass(frozen=True)
class Finding:
    """One learner's exercise.

    Parameters
    ----------
    attempted : bool
        Whether the answer is another than what was handed out.
    seconds : float or None
        What answer and tests took, wall-clock; None where the notebook does not say.
    added_bytes : int or None
        The most memory that its answer, or one of its tests, added to what the kernel held before.
    misconceptions : tuple of Misconception
        Those with a concept that its verdicts told of, each once; where there are none, what came first.
    answer : str
        The answer, if there are misconceptions.
    """

    attempted: bool
    seconds: float | None
    added_bytes: int | None = None
    misconceptions: tuple[Misconception, ...] = ()
    answer: str = ""


def read_findings(
    paths: Mapping[Key, Path], exercises: Mapping[Key, Sequence[Exercise]]
) -> Iterator[tuple[Key, dict[str, Finding]]]:
    """Read graded notebooks, several at a time.

    Parameters
    ----------
    paths : dict
        Any key → the notebook's path.
    exercises : dict
        The same key → the exercises (`grading.records.scores.Exercise`) that it holds.

    Yields
    ------
    key, dict of str to Finding
        By the exercise's name; {} for a file that can't be read.
    """
    with ProcessPoolExecutor() as pool:
        findings = pool.map(read_notebook, paths.values(), [exercises[key] for key in paths], chunksize=16)
        yield from zip(paths, findings, strict=True)


def read_notebook(path: Path, exercises: Sequence[Exercise]) -> dict[str, Finding]:
    """The findings of one graded notebook, by the exercises' names."""
    try:
        cells = json.loads(path.read_bytes())["cells"]
        named = {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in cells if "nbgrader" in cell["metadata"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {exercise.name: _finding(exercise, named) for exercise in exercises if exercise.name in named}


def misconceptions(cells: Iterable[dict[str, Any]]) -> tuple[Misconception, ...]:
    """What the judged cells of an exercise found wrong: what has a concept, each once; where nothing has, what came first."""
    told = [misconception for cell in cells if (misconception := _misconception(cell)) is not None]
    return tuple(dict.fromkeys(misconception for misconception in told if misconception.concept)) or tuple(told[:1])


def unsigned(answer: str, names: Iterable[str]) -> str:
    """An answer without comments and docstrings; "" if it does not parse or one of these names stands in it.

    Parameters
    ----------
    answer : str
    names : iterable of str
        Words by which its author could be recognised.
    """
    try:
        tree = ast.parse(answer)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    for node in ast.walk(tree):
        if hasattr(node, "body") and isinstance(node.body, list):
            texts = [part for part in node.body if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)]
            node.body = [part for part in node.body if part not in texts] or [ast.Pass()]
    text = ast.unparse(tree)
    words = set(re.findall(r"[^\W_]+", text.casefold()))
    return "" if words & {part for name in names for part in re.findall(r"[^\W_]+", name.casefold())} else text


def _finding(exercise: Exercise, named: Mapping[str, dict[str, Any]]) -> Finding:
    answer = _text(named[exercise.name])
    cells = [named[cell] for cell in dict.fromkeys([exercise.name, *exercise.cells]) if cell in named]
    seconds = [time for time in map(_seconds, cells) if time is not None]
    added = [cell["metadata"].get("added_bytes") for cell in cells]
    cost = sum(seconds) if seconds else None, max((size for size in added if isinstance(size, int)), default=None)
    if answer.strip() == exercise.released.strip():
        return Finding(False, *cost)
    wrong = misconceptions(cells[1:])
    return Finding(True, *cost, wrong, answer if wrong else "")


def _misconception(cell: dict[str, Any]) -> Misconception | None:
    """What one judged cell found wrong, or None if it passed."""
    errors = [output for output in cell.get("outputs", []) if output["output_type"] == "error"]
    if not errors:
        return None
    verdict = verdict_of(cell)
    finding = verdict.finding if verdict else None
    if finding and (told := finding.mistake or finding.difference):
        return Misconception(told.id[:LETTERS_AT_MOST], told.concept[:LETTERS_AT_MOST])
    error = finding.stop.error if finding and finding.stop else errors[0].get("ename", "")
    return Misconception(f"the code stops with {error[:LETTERS_AT_MOST]}")


def _seconds(cell: dict[str, Any]) -> float | None:
    times = cell["metadata"].get("execution", {})
    try:
        begun, done = map(datetime.datetime.fromisoformat, (times["iopub.execute_input"], times["shell.execute_reply"]))
    except (KeyError, ValueError, TypeError):
        return None
    return (done - begun).total_seconds()


def _text(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)
