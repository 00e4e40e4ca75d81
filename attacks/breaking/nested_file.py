# The file is nested a hundred thousand deep.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").write_text('{"metadata":' + "[" * 100_000 + "]" * 100_000 + "}")
