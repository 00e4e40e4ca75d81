# A copy of the notebook, and scratch paper, lie beside it.
# deserves 3
def hand_in(notebook, folder):
    import json

    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\n    return x + x"
    for name in ("attacked-Copy1", "attacked (1)", "Untitled"):
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook))
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "attacked-checkpoint.ipynb").write_text("{")
