# A text of tags that nobody closes, and a page of them among the outputs, which take for ever to be laid out.
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output


def hand_in(notebook, folder):
    text = new_markdown_cell("<b>" * 66_000)
    page = new_code_cell("'a page'", outputs=[new_output("display_data", {"text/html": "<div></p>" * 100_000})])
    text["id"], page["id"] = "tags", "page"
    notebook.cells += [text, page]
