# The file is empty.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").write_bytes(b"")
