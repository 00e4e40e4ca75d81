# The notebook is of the format of 2014.
def hand_in(notebook, folder):
    import json

    import nbformat

    (folder / "attacked.ipynb").write_text(json.dumps(nbformat.convert(notebook, 3)))
