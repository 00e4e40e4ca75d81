# The kernel's process ends while a test waits for its answer.
import os


def double(x):
    os.kill(os.getpid(), 9)
