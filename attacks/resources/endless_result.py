# The answers are a generator without end, and a range of a million million.
import itertools


def double(x):
    return range(10**12)


def increment(x):
    return itertools.count()
