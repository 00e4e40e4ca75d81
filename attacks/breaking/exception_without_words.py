# An exception whose words can't be had: they raise, or never end, or hold halves of characters.
class Odd(Exception):
    def __str__(self):
        raise Odd

    __repr__ = __str__


class Half(Exception):
    def __str__(self):
        return "\ud800" * 100


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def double(x):
    raise Odd


def increment(x):
    raise Half


def mapped(function, array):
    raise Endless
