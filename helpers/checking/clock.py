"""The CPU time that a cell has used, wherever the learner's functions run."""

import time

# CPU time of the learner's functions, where tests have them run in a process of their own; counted by who calls them.
elsewhere = 0.0


def cpu_seconds() -> float:
    """CPU time used so far, in seconds, by this process and by the learner's functions if they run in another one."""
    return time.process_time() + elsewhere
