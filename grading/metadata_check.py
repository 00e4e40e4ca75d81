"""nbgrader's check of its cells' metadata, which looks once at what most submissions of a class have alike."""

import json
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import CheckCellMetadata

_passed: set[str] = set()


class CheckMetadataOnce(CheckCellMetadata):
    """As nbgrader's, but that metadata which have passed before pass again: to go through its schema takes long."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        metadata = [(cell.cell_type, cell.metadata.get("nbgrader")) for cell in nb.cells]
        looked_at = json.dumps([about for about in metadata if about[1]])
        if looked_at not in _passed:
            super().preprocess(nb, resources)
            _passed.add(looked_at)
        return nb, resources
