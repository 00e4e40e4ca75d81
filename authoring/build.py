"""From a chapter's text to its executed instructor notebook, and from that to the learner's notebook."""

import hashlib
import re
import shutil
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert.preprocessors.coalescestreams import CoalesceStreamsPreprocessor
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import compute_checksum

from authoring.opened_alone import first_cell
from grading.chapters import Chapter
from grading.configuration import own_config
from grading.course import Course
from grading.errors import CourseError
from grading.run_on import OPENED_ALONE

# The tag of the cell that says what is done.
DONE = "done"
WIDGET = "application/vnd.jupyter.widget-view+json"


def fingerprint(chapter: Chapter) -> str:
    """A hash of all that a chapter's outputs come from: its text and the helpers' code."""
    parts = [chapter.text, *sorted((chapter.root / "helpers").rglob("*.py"))]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()[:16]


def is_built(chapter: Chapter) -> bool:
    """Whether source/ and release/ hold this chapter as its text and the helpers are now."""
    if not (chapter.source.is_file() and chapter.release.is_file()):
        return False
    source, release = (nbformat.read(path, as_version=4) for path in (chapter.source, chapter.release))
    return (
        source.metadata.get("built_from") == fingerprint(chapter)
        and _inputs(source) == _inputs(bare(chapter))
        and _is_released(source, release)
    )


def build_source(chapter: Chapter) -> None:
    """Execute a chapter and write its instructor notebook.

    Raises
    ------
    CourseError
        If a cell raises, or the kernel ends; then nothing is written.
    """
    notebook = bare(chapter)
    with tempfile.TemporaryDirectory() as folder:
        resources = {"metadata": {"path": folder}}
        client = NotebookClient(
            notebook,
            timeout=600,
            kernel_name="python3",
            record_timing=False,
            resources=resources,
            config=own_config(chapter.root),
        )
        try:
            client.execute()
        except CellExecutionError as error:
            raise CourseError(f"{chapter.text.name} was not built, a cell of it raises:\n{error}") from None
        except (DeadKernelError, CellTimeoutError) as error:
            said = str(error).strip().splitlines()[0]
            raise CourseError(
                f"{chapter.text.name} was not built, its kernel did not come to the end: {said}"
            ) from None
    # How printed text is cut into pieces depends on how busy the machine is.
    CoalesceStreamsPreprocessor().preprocess(notebook, {})
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            # An explorer's live view has a new random name in each run; its still picture stays.
            output.get("data", {}).pop(WIDGET, None)
    notebook.metadata.language_info = {"name": "python"}
    notebook.metadata.pop("widgets", None)
    nbformat.validate(notebook)
    chapter.source.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, chapter.source)


def build_release(chapter: Chapter) -> None:
    """Write the learner's notebook by nbgrader's own generator, with a gradebook that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        config = own_config(chapter.root)
        config.CourseDirectory.assignment_id = chapter.name
        config.CourseDirectory.db_url = f"sqlite:///{Path(folder, 'gradebook.db')}"
        config.BaseConverter.force = True
        coursedir = CourseDirectory(config=config)
        GenerateAssignment(coursedir=coursedir, config=config).start()


def release_glossary(course: Course) -> None:
    """Lay the glossary beside the learners' notebooks, whose links lead to `../glossary.md`."""
    shutil.copy(course.glossary, course.root / "release")


def bare(chapter: Chapter) -> NotebookNode:
    """The chapter as a notebook without outputs, with names for its cells that stay the same from build to build."""
    notebook = nbformat.from_dict(chapter.notebook)
    # A text that was written by JupyterLab has them already.
    notebook.cells = [cell for cell in notebook.cells if not {OPENED_ALONE, DONE} & {*cell.metadata.get("tags", [])}]
    notebook.cells.insert(0, _folded(first_cell(chapter), OPENED_ALONE))
    if chapter.exercises:
        notebook.cells.append(_done(chapter))
    seen: set[str] = set()
    for cell in notebook.cells:
        name = (
            cell.metadata.get("nbgrader", {}).get("grade_id") or hashlib.sha256(cell.source.encode()).hexdigest()[:12]
        )
        name = re.sub(r"[^\w-]", "-", name)
        while name in seen:
            name += "-again"
        seen.add(name)
        cell.id = name
        if name.endswith("_check"):  # Folded to its first line, so that what it says stands below the answer.
            line = f"# The check of {name.removesuffix('_check')}: run it after your answer.\n"
            # A text that was written by JupyterLab has it already.
            cell.source = line + cell.source.removeprefix(line)
        if name.endswith("_check") or "folded" in cell.metadata.get("tags", []):
            cell.metadata |= {"jupyter": {"source_hidden": True}, "cellView": "form"}  # In JupyterLab, and in Colab.
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "built_from": fingerprint(chapter),
        "jupytext": {
            "formats": f"chapters//py:percent,source/{chapter.name}//ipynb",
            "cell_metadata_filter": "-nbgrader,-jupyter,-cellView",
        },
    }
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return nbformat.from_dict(notebook)


def _done(chapter: Chapter) -> NotebookNode:
    """The last cell of a chapter, which says what is done of its exercises."""
    names = ", ".join(f'"{name}"' for name in chapter.exercises)
    lines = [
        "# What is done in this chapter: run this cell whenever you like.",
        "from helpers.checking.done import show_done",
        "",
        f"show_done({names})",
    ]
    return _folded("\n".join(lines), DONE)


def _folded(source: str, tag: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"tags": [tag, "folded"]})


def _is_released(source: NotebookNode, release: NotebookNode) -> bool:
    """Whether a release has the cells of its source: those of the lesson as they are, nbgrader's with their checksums."""
    return len(source.cells) == len(release.cells) and all(
        cell.id == origin.id
        and (
            cell.metadata.nbgrader.checksum == compute_checksum(cell)
            if "checksum" in cell.metadata.get("nbgrader", {})
            else cell.source == origin.source
        )
        for cell, origin in zip(release.cells, source.cells, strict=True)
    )


def _inputs(notebook: NotebookNode) -> list[tuple[str, str, str, NotebookNode | None]]:
    return [(cell.id, cell.cell_type, cell.source, cell.metadata.get("nbgrader")) for cell in notebook.cells]
