# The notebook has Windows line ends, inside and out.
# deserves 3
def hand_in(notebook, folder):
    import json

    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\r\n    return x + x\r\n"
    (folder / "attacked.ipynb").write_bytes(json.dumps(notebook, indent=1).replace("\n", "\r\n").encode())
