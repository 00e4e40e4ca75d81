"""Done once, in the process that is forked for each answer, so that no fork need do it."""

import gc
import inspect
from collections.abc import Iterator
from contextlib import contextmanager

from grading.running import quick_fit


@contextmanager
def importing_for_forks() -> Iterator[None]:
    """A block that imports what the forks of this process will need, and leaves it so that they cost less.

    In it no garbage is looked for, as hardly anything that is imported is any; and no fork looks for some there, which would
    copy every page that they share.

    `inspect` learns which file is which module's, as each fork would for its first traceback: that takes several looks at
    the disk for each module, and beside a thread that computes, each of them waits for its turn,
    `sys.getswitchinterval()` long.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
    quick_fit.install()
    inspect.getmodule(inspect.currentframe(), "the file of no module")
    gc.collect()
    gc.freeze()
