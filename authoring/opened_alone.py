"""The first cell of each chapter, for whoever opens it alone: in Colab, VS Code, a bare Jupyter."""

import re

from grading.chapters import Chapter
from grading.course import Course

# What the helpers import; the Python of whoever opens a chapter alone may have none of it.
LIBRARIES = ("anywidget", "executing", "matplotlib", "numpy", "scipy", "skimage")
CELL = """\
# @title This cell finds the course, wherever the chapter is opened. Run it first.
import importlib.util
import sys
from pathlib import Path

folders = [Path.cwd(), *Path.cwd().parents]
found = [str(folder) for folder in folders if (folder / "helpers" / "checking").is_dir()]
if not importlib.util.find_spec("helpers"):
    sys.path += found[:1]
if not importlib.util.find_spec("helpers"):
    raise ModuleNotFoundError("This chapter needs the rest of its course: <get>")
if missing := [name for name in <libraries> if not importlib.util.find_spec(name)]:
    raise ModuleNotFoundError(
        f"The Python of this notebook lacks {', '.join(missing)}. Choose the course's own as the kernel: "
        f"it is in the folder .venv beside helpers/, and `./course doctor` makes it. (This one is {sys.executable}.)"
    )
"""


def first_cell(chapter: Chapter) -> str:
    """The source of a chapter's first cell: it finds the course, or says in one sentence how to get it."""
    keras = ["keras"] if re.search(r"^(import|from) keras\b", chapter.text.read_text(), re.MULTILINE) else []
    address = Course(chapter.root).repository
    get = "open it there, by `./course lab`."
    if address:
        get = f"run `{colab_command(address)}` in a cell of its own; or clone {address} and {get}"
    return CELL.replace("<get>", get).replace("<libraries>", repr((*LIBRARIES, *keras))).rstrip()


def colab_command(address: str) -> str:
    """The line that brings a course at this address to Colab, where the large libraries are."""
    return f"!pip install anywidget executing; pip install --no-deps git+{address}"
