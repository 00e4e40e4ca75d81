# The judged cells are no code any more.
def hand_in(notebook, folder):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.cell_type = "markdown"
            cell.metadata.nbgrader.cell_type = "markdown"
            del cell["outputs"], cell["execution_count"]
