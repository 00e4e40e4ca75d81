"""What a confined Python that can use the course's libraries costs, ours beside bubblewrap: `python -m benchmarks.bubblewrap`.

Bubblewrap starts programs anew, so that each imports its libraries itself; ours confines a fork of a process that has
imported them. Needs Linux and the program `bwrap`.
"""

import importlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.programs import PACKAGES
from grading.running.execute import modules_of
from grading.running.sandbox import Sandbox
from grading.running.sandbox.root import readable_paths
from grading.running.warm_process import environment

ROUNDS = 5
USE = "import tensorflow, keras, matplotlib.pyplot, skimage.measure"


def main() -> None:
    """Print the table."""
    if shutil.which("bwrap") is None:
        sys.exit("There is no bwrap here: install bubblewrap.")
    for module in modules_of(PACKAGES):
        importlib.import_module(module)
    ways = {
        "a fork, confined by grading.running.sandbox": fork,
        "bubblewrap, and the imports": wrap,
        "bubblewrap alone": wrap_bare,
    }
    rounds = [{name: seconds(way) for name, way in ways.items()} for _ in track(range(ROUNDS), description="Starting")]
    table = Table("confined process", "seconds", title=f"Until it has run a line, median of {ROUNDS}")
    for name in ways:
        table.add_row(name, f"{median(times[name] for times in rounds):.2f}")
    Console(width=100).print(table)


def seconds(way: Callable[[], None]) -> float:
    """How long it takes."""
    started = time.monotonic()
    way()
    return time.monotonic() - started


def fork() -> None:
    """Confine a fork of this process, as for a submission."""
    child = os.fork()  # `Sandbox.fork` changes for ever what its caller's children see.
    if child == 0:
        os._exit(os.waitpid(Sandbox().fork(lambda: exec(USE)), 0)[1])
    assert os.waitpid(child, 0)[1] == 0


def wrap(line: str = USE) -> None:
    """Run a line in a Python that bubblewrap confines."""
    readable = [part for path in readable_paths() for part in ("--ro-bind", path, path)]
    confined = ["--unshare-all", "--die-with-parent", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    subprocess.run(
        ["bwrap", *readable, *confined, sys.executable, "-c", line],
        check=True,
        env=environment(),
        stderr=subprocess.DEVNULL,
    )


def wrap_bare() -> None:
    """Run as good as nothing in such a Python."""
    wrap("pass")


if __name__ == "__main__":
    main()
