# Files beside the notebook are links to the owner's, so that what copies the folder copies those.
def hand_in(notebook, folder):
    (folder / "home.txt").symlink_to("<home>/secret.txt")
    (folder / "book.txt").symlink_to("<course>/gradebook.db")
    (folder / "relative.txt").symlink_to("../../../source/attacked/attacked.ipynb")
    (folder / "sub").symlink_to("<course>/source/attacked")
