# The file is not UTF-8.
def hand_in(notebook, folder):
    (folder / "attacked.ipynb").write_bytes('{"cells": "é"}'.encode("utf-16"))
