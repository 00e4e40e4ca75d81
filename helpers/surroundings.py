"""What a chapter shows is the same wherever its kernel was started, whatever the environment there says."""

import os
import sys

from helpers.page import shell

# What Rich, by which Keras shows a network, takes from the environment: colours and widths meant for a terminal.
OF_A_TERMINAL = ("NO_COLOR", "COLUMNS", "JUPYTER_COLUMNS")
# Where Matplotlib draws in a notebook; ipykernel sets it where nothing else is set.
INLINE = "module://matplotlib_inline.backend_inline"


def same_everywhere() -> None:
    """In a notebook's kernel, do away with what was set for other programs, such as MPLBACKEND=Agg or NO_COLOR=1."""
    ipython = shell()
    if ipython is None or not hasattr(ipython, "kernel"):
        return
    for name in OF_A_TERMINAL:
        os.environ.pop(name, None)
    if not os.environ.get("MPLBACKEND", INLINE).startswith("module://"):
        os.environ["MPLBACKEND"] = INLINE
        if "matplotlib" in sys.modules:  # It has read it already.
            ipython.enable_matplotlib("inline")
