# A notebook that is not valid has halves of characters and control characters where its fault is quoted.
def hand_in(notebook, folder):
    import json

    notebook.cells[1]["cell_type"] = "\ud800\x1b[2J\x07"
    (folder / "attacked.ipynb").write_text(json.dumps(notebook, ensure_ascii=True))
