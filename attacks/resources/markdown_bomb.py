# A text whose rendering as a page takes for ever.
from nbformat.v4 import new_markdown_cell


def hand_in(notebook, folder):
    cell = new_markdown_cell("[" * 30_000 + "\n\n" + "*a_" * 30_000 + "\n\n" + "![" * 30_000)
    cell["id"] = "bomb"
    notebook.cells.append(cell)
