"""Which modules the warm process should import before it forks kernels: those that a course's own notebooks import."""

import ast
import functools
import json
import os
from collections.abc import Iterator
from pathlib import Path

# Libraries that are the same wherever they are first imported. Others, such as plotly, look for a notebook then.
_ALIKE = (
    "PIL ipywidgets keras matplotlib networkx pandas scipy seaborn skimage sklearn statsmodels sympy tensorflow torch"
)
ALIKE = frozenset(_ALIKE.split())
# What Matplotlib imports later, when a notebook plots.
FOR_PLOTS = ("matplotlib.pyplot", "matplotlib.backends.backend_agg", "contourpy", "PIL.JpegImagePlugin")


def modules_for(source: str) -> tuple[str, ...]:
    """What to import for a course.

    Parameters
    ----------
    source : str
        The folder of all its instructor's notebooks.

    Returns
    -------
    tuple of str
        Names of modules, some of which may not exist.
    """
    files = [os.path.join(folder, name) for folder, _, names in os.walk(source) for name in names]
    programs = sorted(path for path in files if path.endswith((".ipynb", ".py")) and os.path.isfile(path))
    return _modules_for(tuple((path, os.stat(path).st_mtime_ns) for path in programs))


@functools.lru_cache(4)
def _modules_for(programs: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    beside = {Path(path).stem for path, _ in programs if path.endswith(".py")}
    imported = {name for path, _ in programs for source in _sources(Path(path)) for name in _imported(source)}
    known = sorted(name for name in imported if name.split(".")[0] in ALIKE - beside)
    plots = FOR_PLOTS if any(name.split(".")[0] == "matplotlib" for name in known) else ()
    return tuple(dict.fromkeys([*plots, *known]))


def _sources(path: Path) -> list[str]:
    """The sources of a program: of a notebook, its code cells."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            return [text]
        cells = json.loads(text)["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):  # Who reads it for grading says what is wrong.
        return []


def _imported(source: str) -> Iterator[str]:
    """The modules that a source imports in whole lines; magics and what else is no Python are passed over."""
    for line in source.splitlines():
        if not line.strip().startswith(("import ", "from ")):
            continue
        try:
            (statement,) = ast.parse(line.strip()).body
        except (SyntaxError, ValueError):
            continue
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
            yield statement.module
            # Each may be a module, too; what is none is passed over when it is imported.
            yield from (f"{statement.module}.{alias.name}" for alias in statement.names if alias.name != "*")
