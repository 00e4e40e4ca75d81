# The notebook was saved by VS Code.
# deserves 3
def hand_in(notebook, folder):
    import json

    notebook.metadata = {"language_info": {"name": "python"}, "orig_nbformat": 4, "vscode": {"interpreter": {"hash": "x"}}}
    for cell in notebook.cells:
        cell.metadata["vscode"] = {"languageId": "python"}
        cell["source"] = cell["source"].splitlines(True)
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell["source"] = ["def double(x):\n", "    return x + x"]
    notebook["nbformat_minor"] = 2
    for cell in notebook.cells:
        cell.pop("id", None)
    (folder / "attacked.ipynb").write_text(json.dumps(notebook))
