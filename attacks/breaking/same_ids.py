# All cells have the same id.
# deserves 3
def hand_in(notebook, folder):
    for cell in notebook.cells:
        cell["id"] = "same"
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\n    return x + x"
