"""A learner with a copy of the chapter `toy`, and what they do with it."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from learning.copies import copy_chapters


@pytest.fixture
def learner(tmp_path, toy_chapter):
    """A learner with a copy of the chapter `toy`, and a function that changes and saves it."""
    folder = tmp_path / "learner"
    copy_chapters([toy_chapter], folder)

    def save(*changes):
        path = folder / "toy" / "toy.ipynb"
        notebook = nbformat.read(path, as_version=4)
        for change in changes:
            change(notebook)
        nbformat.write(notebook, path)

    return folder, save


def adding(source, before=None, after=None):
    """A change to a notebook: one more cell."""

    def change(notebook):
        names = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]
        place = names.index(before) if before else names.index(after) + 1
        notebook.cells.insert(place, new_code_cell(source))

    return change
