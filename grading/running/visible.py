"""What a submission may read beside the system and this Python: packages that lie elsewhere, and what a course adds."""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from grading.errors import CourseError
from grading.programs import PACKAGES

if TYPE_CHECKING:  # The warm process has no use for notebooks.
    from grading.running.job import Job

SITES = ("site-packages", "dist-packages")
# A notebook's folder in its sandbox, and places there at which nothing of a course may appear.
WORK = "/notebook"
TAKEN = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc", "/sys", "/proc", "/dev", "/tmp", WORK)
NOTES_AT_MOST = 5


def meets(path: str | Path, others: Iterable[str | Path]) -> bool:
    """Whether a path is one of these others, lies in one, or holds one; links are followed."""
    resolved = Path(path).resolve()
    return any(
        resolved.is_relative_to(other) or other.is_relative_to(resolved)
        for other in (Path(other).resolve() for other in others)
    )


def further(settings: Sequence[str], root: str, folder: str, hidden: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What `ConfinedExecute.readable` lets a submission read, and where it finds it.

    Parameters
    ----------
    settings : sequence of str
        Files and folders, absolute or relative to the course.
    root, folder : str
        The course's folder, and that in which nbgrader would run the submission: paths such as ../../../data start there.
    hidden : sequence of str
        What no submission may read.

    Returns
    -------
    tuple of (str, str)
        A path outside, and the same or another inside, for each path at which it is looked for.

    Raises
    ------
    CourseError
        If there is no such path, or reading it would reveal what is hidden.
    """
    shown: list[tuple[str, str]] = []
    for setting in settings:
        path = os.path.normpath(os.path.join(root, os.path.expanduser(setting)))
        if not os.path.exists(path):
            raise CourseError(f"c.ConfinedExecute.readable names {setting}, but there is no {path}.")
        if meets(path, ["/proc", "/sys", "/dev", *hidden]):
            raise CourseError(
                f"c.ConfinedExecute.readable names {setting}, which would let submissions read the gradebook, solutions, work "
                "of others or the system's own files: move what they may read to a folder of its own, and name that."
            )
        from_there = os.path.normpath(os.path.join(WORK, os.path.relpath(path, folder)))
        is_taken = any(Path(from_there).is_relative_to(taken) for taken in TAKEN)
        shown += [(path, inside) for inside in dict.fromkeys([path, path if is_taken else from_there])]
    return tuple(shown)


def importable(hidden: Iterable[str]) -> list[str]:
    """Packages and modules outside this Python's own folders that its environment imports: by .pth files, editable installs.

    Of such a folder only what can be imported is shown, as it is often one's whole repository; nothing that meets `hidden`.
    """
    return [path for path in _importable() if not meets(path, hidden)]


def what_was_missing(job: Job) -> list[str]:
    """Sentences' ends about what cells of a job that has run did not find, though it exists outside of their sandbox."""
    notes: list[str] = []
    for number, cell in enumerate(job.submission.cells, 1):
        for output in cell.get("outputs", []):
            if output.output_type == "error" and len(notes) < NOTES_AT_MOST:
                note = _missing(str(output.get("ename")), str(output.get("evalue"))[:5000], job)
                notes += [f"cell {number} {note}"] if note else []
    return notes


def _missing(kind: str, words: str, job: Job) -> str | None:
    if kind == "ModuleNotFoundError" and (named := re.search(r"No module named '(\w+)'", words)):
        return _missing_module(named[1], job)
    if "Operation not permitted" in words:
        return "was refused a system call that no submission may make, such as for memory by `mmap(-1, …)` (docs/grading.md)"
    if re.search(r"Network is unreachable|[Nn]ame resolution|Name or service not known|NameResolutionError", words):
        return "looked for the network, which submissions have not: put what it loads beside the notebook"
    if "No such file" in words or kind == "FileNotFoundError":
        return next(filter(None, (_missing_file(path, job) for path in re.findall(r"'([^'\0]+)'", words))), None)
    if "Permission denied" in words:
        for path in re.findall(r"'(/[^'\0]+)'", words):
            if any(Path(path).is_relative_to(inside) for _, inside in job.readable):
                return f"could not read {path}: let every user of this machine read it (chmod a+rX)"
    return None


def _missing_module(name: str, job: Job) -> str | None:
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError, AttributeError):
        return None
    path = next(iter(spec.submodule_search_locations or ()), spec.origin) if spec else None
    if not path or not os.path.exists(path) or (meets(path, [PACKAGES]) and not meets(path, [sys.prefix])):
        return None
    if meets(path, job.hidden):
        return f"did not find the module {name}: it lies in {path}, among what no submission may read"
    return f"did not find the module {name}: it lies in {path}; {_LET.format(path)}"


def _missing_file(name: str, job: Job) -> str | None:
    path = os.path.normpath(os.path.join(job.folder, name))
    if not os.path.isabs(path) or path.startswith(("/proc", "/sys", "/dev")) or not os.path.exists(path):
        return None
    if meets(path, job.hidden):
        return f"looked for {path}, which no submission may read"
    return f"looked for {path}, which submissions may not read; {_LET.format(path)}"


_LET = "c.ConfinedExecute.readable = ['{}'] in nbgrader_config.py lets them"


@functools.cache
def _importable() -> list[str]:
    own = (sys.prefix, sys.base_prefix, *os.environ.get("PYTHONPATH", "").split(os.pathsep))
    # The first is the folder of whoever started us.
    elsewhere = [
        path for path in sys.path[1:] if os.path.isdir(path) and not Path(path).is_relative_to(sys.base_prefix)
    ]
    paths: list[Path] = []
    for folder in map(Path, elsewhere):
        if str(folder) in own or any(folder.is_relative_to(prefix) for prefix in own[:2]):
            continue
        paths += [folder] if folder.name in SITES else filter(_is_module, folder.iterdir())
    for name, module in list(sys.modules.items()):
        if name.startswith("__editable__"):  # setuptools' finder of an editable install.
            paths += map(Path, getattr(module, "MAPPING", {}).values())
    # Of this course's own packages a submission needs its helpers alone.
    shown = [path for path in paths if path.parent != PACKAGES or path == PACKAGES / "helpers"]
    return [str(path) for path in shown if os.path.exists(path)]


def _is_module(path: Path) -> bool:
    try:
        is_package = (path / "__init__.py").is_file()
    except OSError:  # Somebody else's folder.
        return False
    return is_package or (
        path.suffix in (".py", ".so", ".dist-info", ".egg-info") and not path.name.endswith("_config.py")
    )
