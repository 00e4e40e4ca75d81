"""Has a learner's JupyterLab run on below a cell that stops, so that a chapter runs to its end whatever is unsolved."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from grading.running.setup import is_setup

# JupyterLab and VS Code know it; nbgrader judges a cell by its outputs. For nbval, which reads source/, it means "must raise".
RUN_ON = "raises-exception"
# The tag of a chapter's first cell, which finds the course; without it, as without the setup, nothing can run.
OPENED_ALONE = "opened-alone"


class RunOn(NbGraderPreprocessor):
    """A step of `nbgrader generate_assignment`: tags all cells of the release but those without which nothing can run."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        for cell in nb.cells:
            tags = cell.metadata.get("tags", [])
            if cell.cell_type == "code" and not is_setup(cell) and OPENED_ALONE not in tags:
                # nbgrader's commands read their configuration twice, and take a step that is added to it twice.
                cell.metadata["tags"] = list(dict.fromkeys([*tags, RUN_ON]))
        return nb, resources
