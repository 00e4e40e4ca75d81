# Tags ask that judged cells be not run, or that their errors be expected.
def hand_in(notebook, folder):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.metadata.tags = ["skip-execution", "raises-exception", "remove-cell", "hide"]
            cell.metadata.update(editable=False, frozen=True, run_control={"frozen": True})
