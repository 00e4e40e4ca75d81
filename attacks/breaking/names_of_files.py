# Files beside the notebook whose names are no text, or write on the terminal.
import os


# deserves 3
def hand_in(notebook, folder):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\n    return x + x"
    for name in (b"\xff\xfe", b"new\nline", b"\x1b[2J", b"-rf", b"%s{}"):
        with open(os.fsencode(folder) + b"/" + name, "w"):
            pass
