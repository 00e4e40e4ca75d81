# The notebook that is handed in is a link to the instructor's.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").symlink_to("<course>/source/attacked/attacked.ipynb")
