# A cell whose source is an expression of a million parts.
def hand_in(notebook, folder):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "x = " + "+".join(["1"] * 500_000)
