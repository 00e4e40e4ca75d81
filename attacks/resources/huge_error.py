# An exception with 100 MB of words, again and again.
class Long(Exception):
    def __str__(self):
        return "x" * (100 << 20)


def double(x):
    raise Long


raise Long
