# The notebook itself has a name in the letters of an old Windows.
def hand_in(notebook, folder):
    import os

    open(os.fsencode(folder) + b"/\xdcbung.ipynb", "wb").close()
    (folder / "attacked.ipynb").mkdir()
