# Five thousand cells.
def hand_in(notebook, folder):
    from nbformat.v4 import new_code_cell

    for number in range(5000):
        cell = new_code_cell(f"a{number} = a{number - 1 if number else ''}")
        cell["id"] = f"many{number}"
        notebook.cells.append(cell)
