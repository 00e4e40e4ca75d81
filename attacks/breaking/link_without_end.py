# A link beside the notebook leads to a file that never ends.
def hand_in(notebook, folder):
    (folder / "zeros.bin").symlink_to("/dev/zero")
