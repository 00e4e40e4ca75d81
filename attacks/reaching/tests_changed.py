# The instructor's notebook is changed, so that later submissions are judged by another one.
from pathlib import Path

path = Path("<course>/source/attacked/attacked.ipynb")
path.write_text(path.read_text().replace("check_value(", "print("))
