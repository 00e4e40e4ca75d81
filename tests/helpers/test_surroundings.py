"""What a chapter shows does not depend on what the environment says for other programs."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from tests.helpers.page_of_a_person import cold_kernels

# As chapters begin: some with Matplotlib first, some with the helpers.
IMPORTS = {
    "the library first": "import matplotlib.pyplot as plt\nimport helpers",
    "the helpers first": "import helpers\nimport matplotlib.pyplot as plt",
}
SHOWN = (
    "plt.plot([1, 2])\nplt.show()",
    # Which is how Keras shows a network.
    "from rich import console, table\nwide = table.Table('[bold]' + 30 * 'layer ', 30 * 'shape ')\nconsole.Console().print(wide)",
)


def outputs(imports):
    notebook = new_notebook(cells=[new_code_cell(source) for source in (imports, *SHOWN)])
    with cold_kernels():
        NotebookClient(notebook, kernel_name="python3").execute()
    return [[nbformat.from_dict(dict(output)) for output in cell.outputs] for cell in notebook.cells]


@pytest.mark.parametrize("imports", IMPORTS.values(), ids=IMPORTS)
def test_a_chapter_shows_the_same_in_any_environment(imports, monkeypatch):
    for name in ("MPLBACKEND", "NO_COLOR", "COLUMNS", "JUPYTER_COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    usual = outputs(imports)
    assert "image/png" in usual[1][0].data and usual[2]
    for name, value in {"MPLBACKEND": "Agg", "NO_COLOR": "1", "COLUMNS": "50", "JUPYTER_COLUMNS": "60"}.items():
        monkeypatch.setenv(name, value)
    assert outputs(imports) == usual
