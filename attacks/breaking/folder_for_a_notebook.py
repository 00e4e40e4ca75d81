# A folder has the notebook's name.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").mkdir()
