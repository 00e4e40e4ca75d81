# The file ends in the middle.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").write_text('{"cells": [')
