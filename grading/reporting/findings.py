"""What the graded notebooks in autograded/ show of each exercise: attempted or not, what it took, what went wrong."""

import ast
import datetime
import json
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

KNOWN_MISTAKE = re.compile(r"^This looks like a known mistake: (.+?)\.?$", re.MULTILINE)
# What the messages of helpers/checking.py say where no known mistake fits → how the report sums them up.
OTHERWISE = {
    r"stopped with (\w+)": r"the code stops with \1",
    r"there is no `\w+` yet": "its name is not there: the answer's cell has an error, or another name",
    r"It is None: does the function end": "it gives None: nothing is returned",
    r"^Its shape is": "another shape",
    r"their dtype is": "the values are right, their dtype is not",
    r"should raise \w+": "it does not raise the error that was asked for",
    r"(The first difference is|Some of its values are|The result differs from)": "other values",
    r"(Your function changed the array) that it was given": "it changes the array that it is given",
}


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
    mistakes : tuple of str
        The known mistakes that the messages named; where they named none, what they say is wrong; () where all is right.
    known : bool
        Whether they are known mistakes.
    answer : str
        The answer, if there are mistakes.
    """

    attempted: bool
    seconds: float | None
    added_bytes: int | None = None
    mistakes: tuple[str, ...] = ()
    known: bool = False
    answer: str = ""


def read_findings(paths, exercises):
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
        found = pool.map(read_notebook, paths.values(), map(exercises.get, paths), chunksize=16)
        yield from zip(paths, found, strict=True)


def read_notebook(path, exercises):
    """The findings of one graded notebook, by the exercises' names."""
    try:
        cells = json.loads(path.read_bytes())["cells"]
        named = {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in cells if "nbgrader" in cell["metadata"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {one.name: _finding(one, named) for one in exercises if one.name in named}


def diagnosis(name, message):
    """What an error's name and message say of an answer.

    Returns
    -------
    (bool, str)
        Whether it is a known mistake, and its text.
    """
    message = message[:5000]  # A learner's own exception may say anything, at any length.
    if known := KNOWN_MISTAKE.search(message):
        return True, known[1]
    for pattern, text in OTHERWISE.items():
        if found := re.search(pattern, message, re.MULTILINE):
            return False, found.expand(text)
    if name in ("NotRightYet", "NotAttempted"):  # A sentence of the chapter's author, below the headline.
        return False, (message.splitlines()[1:] or [message])[0].strip().rstrip(".")
    return False, f"the test ends with {name}"


def unsigned(answer, names):
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
            texts = [one for one in node.body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)]
            node.body = [one for one in node.body if one not in texts] or [ast.Pass()]
    text = ast.unparse(tree)
    words = set(re.findall(r"[^\W_]+", text.casefold()))
    return "" if words & {part for name in names for part in re.findall(r"[^\W_]+", name.casefold())} else text


def _finding(exercise, named):
    answer = _text(named[exercise.name])
    cells = [named[cell] for cell in dict.fromkeys([exercise.name, *exercise.cells]) if cell in named]
    seconds = [time for time in map(_seconds, cells) if time is not None]
    added = [cell["metadata"].get("added_bytes") for cell in cells]
    cost = sum(seconds) if seconds else None, max((one for one in added if isinstance(one, int)), default=None)
    if answer.strip() == exercise.released.strip():
        return Finding(False, *cost)
    said = [diagnosis(*error) for cell in cells[1:] for error in _errors(cell)]
    known = tuple(dict.fromkeys(text for is_known, text in said if is_known))
    mistakes = known or tuple(text for _, text in said[:1])
    return Finding(True, *cost, mistakes, bool(known), answer if mistakes else "")


def _errors(cell):
    for output in cell.get("outputs", []):
        if output["output_type"] == "error":
            yield output.get("ename", ""), output.get("evalue", "")


def _seconds(cell):
    times = cell["metadata"].get("execution", {})
    try:
        begun, done = map(datetime.datetime.fromisoformat, (times["iopub.execute_input"], times["shell.execute_reply"]))
    except (KeyError, ValueError, TypeError):
        return None
    return (done - begun).total_seconds()


def _text(cell):
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)
