# One message of 200 MB.
from IPython.display import display

display({"text/plain": "x" * (200 << 20)}, raw=True)
