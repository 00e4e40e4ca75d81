"""Metadata that have passed nbgrader's schema pass again unseen, and no others do."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.nbgraderformat import SchemaTooNewError, ValidationError
from nbgrader.preprocessors import CheckCellMetadata

from grading.metadata_check import CheckMetadataOnce

ABOUT = {"grade_id": "double", "grade": True, "solution": False, "locked": True, "task": False, "points": 1}


def notebook(**other):
    about = ABOUT | {"cell_type": "code", "schema_version": 3} | other
    return new_notebook(cells=[new_code_cell("1", metadata={"nbgrader": about}), new_code_cell("2")])


def test_what_has_passed_is_looked_at_once(monkeypatch):
    looked = []
    monkeypatch.setattr(CheckCellMetadata, "preprocess", lambda self, nb, resources: looked.append(nb))
    for points in (17, 17, 18, 17):
        CheckMetadataOnce().preprocess(notebook(points=points), {})
    assert len(looked) == 2


@pytest.mark.parametrize("odd", [{"points": -1}, {"schema_version": 99}, {"grade_id": ""}], ids=str)
def test_what_is_wrong_is_refused_each_time(odd):
    CheckMetadataOnce().preprocess(notebook(), {})
    for _ in range(2):
        with pytest.raises((ValidationError, SchemaTooNewError)):
            CheckMetadataOnce().preprocess(notebook(**odd), {})
