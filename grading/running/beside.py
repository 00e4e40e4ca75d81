"""What lies beside a notebook while it runs: the files handed in with it, the instructor's, and what earlier notebooks wrote."""

import contextlib
import copy
import json
import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests
from nbgrader.utils import find_all_files, is_locked

from grading.cells import grade_id
from grading.notebooks import NoNotebook, read_instructors, read_notebook

# What a notebook may leave to the next one of its assignment.
WRITTEN_FILES, WRITTEN_BYTES, WRITTEN_DEPTH = 1000, 64 << 20, 20


def handed_in(
    folder: str, source: str, ignored: Sequence[str], hidden: ClearHiddenTests, graded: Mapping[str, NotebookNode]
) -> dict[str, bytes]:
    """What a learner handed in, notebooks among it, as path → content.

    A notebook of the assignment is given its locked cells as they were handed out, as the one that is graded is: another
    may run it (`%run`) or read it. Hidden tests stay hidden.

    Parameters
    ----------
    folder, source : str
        The learner's folder, and the instructor's of the same assignment.
    ignored : sequence of str
        Patterns of names, as `CourseDirectory.ignore`.
    hidden : nbgrader.preprocessors.ClearHiddenTests
        Knows the marks of hidden tests.
    graded : dict of str to NotebookNode
        The notebooks that have been read already, sanitized, by their files' names.
    """
    files = {}
    for path in find_all_files(folder, ignored):
        if os.path.isfile(path) and not os.path.islink(path):
            name = os.path.relpath(path, folder)
            original = Path(source, name)
            content = Path(path).read_bytes()
            if path.endswith(".ipynb") and original.is_file():
                with contextlib.suppress(NoNotebook):  # Which is none to anybody who reads it, either.
                    notebook = copy.deepcopy(graded[name]) if name in graded else read_notebook(content)[0]
                    content = _as_handed_out(notebook, original, hidden)
            files[name] = content
    return files


def instructors(source: str, ignored: Sequence[str]) -> dict[str, bytes]:
    """The instructor's files of an assignment but for the notebooks, as path → content; links of theirs are followed."""
    paths = find_all_files(source, [*ignored, "*.ipynb"])
    return {os.path.relpath(path, source): Path(path).read_bytes() for path in paths if os.path.isfile(path)}


def modules_in(files: Mapping[str, bytes]) -> list[str]:
    """The names under which a program that runs beside these files can import them, such as "helpers" for helpers.py."""
    tops = [Path(path).parts for path in files if path.endswith(".py")]
    return sorted({parts[0].removesuffix(".py") for parts in tops})


def written(folder: int, given: Mapping[str, bytes]) -> tuple[dict[str, bytes], bool]:
    """What a program has written into its folder, after its end.

    Parameters
    ----------
    folder : int
        A descriptor of the folder. Nothing in it is trusted: no link is followed, no more is read than the bounds allow.
    given : dict of str to bytes
        What lay in it at the beginning, which is not returned.

    Returns
    -------
    files : dict of str to bytes
        Path → content.
    whole : bool
        Whether that is all.
    """
    files: dict[str, bytes] = {}
    whole, left, seen, waiting = True, WRITTEN_BYTES, 0, [""]
    while waiting:
        entries = _entries(folder, waiting.pop())
        whole = whole and entries is not None
        for path, is_folder in entries or []:
            seen += 1
            if seen > WRITTEN_FILES + len(given):
                return files, False
            if is_folder:
                waiting.append(path)
                continue
            content = _read(folder, path, max(left, len(given.get(path, b""))))
            if content is None:
                whole = False
            elif content != given.get(path):
                files[path] = content
                left -= len(content)
    return files, whole


def _as_handed_out(notebook: NotebookNode, original: Path, hidden: ClearHiddenTests) -> bytes:
    """The file of a submitted notebook whose locked cells are those of the instructor's, without hidden tests and outputs."""
    ours = read_instructors(original).cells
    marks = hidden.begin_test_delimeter, hidden.end_test_delimeter
    locked = {grade_id(cell): _without(cell.source, *marks) for cell in ours if is_locked(cell)}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            cell.source = locked.get(grade_id(cell), cell.source)
    return json.dumps(notebook).encode()  # nbformat's own text is made for people to read, and takes ten times as long.


def _without(source: str, begin: str, end: str) -> str:
    """A source without what stands between lines that hold these marks."""
    kept: list[str] = []
    within = False
    for line in source.split("\n"):
        within = within or begin in line
        kept += [] if within else [line]
        within = within and end not in line
    return "\n".join(kept)


def _entries(folder: int, inside: str) -> list[tuple[str, bool]] | None:
    """The (path, whether it is a folder) of each file and folder in a folder; None if it can't be read or lies too deep."""
    if inside.count("/") >= WRITTEN_DEPTH:
        return None
    try:
        inner = os.open(inside or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
    except OSError:
        return None
    try:
        with os.scandir(inner) as entries:
            kinds = [
                (entry.name, entry.is_dir(follow_symlinks=False), entry.is_file(follow_symlinks=False))
                for entry in entries
            ]
    finally:
        os.close(inner)
    return [(os.path.join(inside, name), is_folder) for name, is_folder, is_file in kinds if is_folder or is_file]


def _read(folder: int, path: str, most: int) -> bytes | None:
    """The content of a regular file, or None if it has more bytes or can't be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    except OSError:
        return None
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        return file.read(status.st_size) if stat.S_ISREG(status.st_mode) and status.st_size <= most else None
