# Sources, names and metadata hold halves of characters.
def hand_in(notebook, folder):
    import json

    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = "x = '\ud800'"
    notebook.metadata["\udcff"] = "\ud800"
    (folder / "attacked.ipynb").write_text(json.dumps(notebook, ensure_ascii=True))
