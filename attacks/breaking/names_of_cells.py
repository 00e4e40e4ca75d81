# Cells have names that are no strings, and metadata that are no dictionaries.
def hand_in(notebook, folder):
    from nbformat.v4 import new_code_cell

    for number, name in enumerate(([], {"a": 1}, 5, None, "", "double\n", "x" * 10_000)):
        cell = new_code_cell("1", metadata={"nbgrader": {"grade_id": name, "grade": True, "points": "many"}})
        cell["id"] = f"odd{number}"
        notebook.cells.append(cell)
    for number, whole in enumerate(([], "nbgrader", None, 7)):
        cell = new_code_cell("1", metadata={"nbgrader": whole})
        cell["id"] = f"whole{number}"
        notebook.cells.append(cell)
