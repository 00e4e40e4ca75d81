# A file has the name of the folder in which the notebook is run.
def hand_in(notebook, folder):
    for name in ("attacked", "sockets", "work", "notebook", "__pycache__"):
        (folder / name).write_text("x")
