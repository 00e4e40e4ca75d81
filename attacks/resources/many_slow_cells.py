# A thousand cells, each just short of the limit of a cell.
from nbformat.v4 import new_code_cell


def hand_in(notebook, folder):
    cells = [new_code_cell(f"import time; time.sleep(3)  # {number}") for number in range(1000)]
    for number, cell in enumerate(cells):
        cell["id"] = f"slow{number}"
    notebook.cells[1:1] = cells
