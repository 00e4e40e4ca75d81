# A cell's metadata are nested as deep as JSON can still be read.
def hand_in(notebook, folder):
    nested = []
    for _ in range(280):
        nested = [nested]
    notebook.cells[1].metadata["deep"] = nested
