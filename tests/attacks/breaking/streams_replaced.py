# The answer is right; the streams are replaced by ones that fail.
# deserves 3
import sys


class Broken:
    def write(self, text):
        raise OSError("full")

    flush = write


def double(x):
    return x + x


sys.stdout = sys.stderr = sys.__stderr__ = Broken()
