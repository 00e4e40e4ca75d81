# A file of 3 GB, nearly all of it a hole, lies beside the notebook.
def hand_in(notebook, folder):
    with (folder / "data.bin").open("wb") as file:
        file.truncate(3 << 30)
