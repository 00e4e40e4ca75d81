# The notebook is of a format that there is not yet.
def hand_in(notebook, folder):
    notebook["nbformat"], notebook["nbformat_minor"] = 5, 99
