# A notebook of 3 MB that is a thousand times as large once it has been read: a list of empty objects.
def hand_in(notebook, folder):
    notebook.metadata["x"] = [{} for _ in range(1_000_000)]
