# A link beside the notebook leads to nothing, another one to itself.
def hand_in(notebook, folder):
    (folder / "nothing.txt").symlink_to("/no/such/file")
    (folder / "loop.txt").symlink_to("loop.txt")
