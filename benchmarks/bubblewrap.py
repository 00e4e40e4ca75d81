"""What a confined Python that can use the course's libraries costs, ours beside bubblewrap: `python benchmarks/bubblewrap.py`.

Bubblewrap starts programs anew, so that each imports its libraries itself; ours confines a fork of a process that has
imported them. Needs Linux and the program `bwrap`.
"""

import importlib
import os
import shutil
import subprocess
import sys
import time
from statistics import median

from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.running.provisioner import STACK, environment
from grading.running.sandbox import Sandbox, readable_paths

ROUNDS = 5
USE = "import tensorflow, keras, matplotlib.pyplot, skimage.measure"


def main():
    if shutil.which("bwrap") is None:
        sys.exit("There is no bwrap here: install bubblewrap.")
    for module in STACK:
        importlib.import_module(module)
    ways = {
        "a fork, confined by grading.running.sandbox": fork,
        "bubblewrap, and the imports": wrap,
        "bubblewrap alone": wrap_bare,
    }
    rounds = [{name: seconds(way) for name, way in ways.items()} for _ in track(range(ROUNDS), description="Starting")]
    table = Table("confined process", "seconds", title=f"Until it has run a line, median of {ROUNDS}")
    for name in ways:
        table.add_row(name, f"{median(one[name] for one in rounds):.2f}")
    Console(width=100).print(table)


def seconds(way):
    started = time.monotonic()
    way()
    return time.monotonic() - started


def fork():
    child = os.fork()  # `Sandbox.fork` changes for ever what its caller's children see.
    if child == 0:
        os._exit(os.waitpid(Sandbox().fork(lambda: exec(USE)), 0)[1])
    assert os.waitpid(child, 0)[1] == 0


def wrap(line=USE):
    readable = [part for path in readable_paths() for part in ("--ro-bind", path, path)]
    confined = ["--unshare-all", "--die-with-parent", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    subprocess.run(
        ["bwrap", *readable, *confined, sys.executable, "-c", line],
        check=True,
        env=environment(),
        stderr=subprocess.DEVNULL,
    )


def wrap_bare():
    wrap("pass")


if __name__ == "__main__":
    main()
