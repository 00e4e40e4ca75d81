# The notebook's metadata name no kernel, and a language that nobody has.
# deserves 3
def hand_in(notebook, folder):
    notebook.metadata = {"language_info": {"name": "klingon", "version": 7, "file_extension": "/etc", "pygments_lexer": "no"}}
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\n    return x + x"
