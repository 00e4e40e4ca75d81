# A recursion without end, past Python's own limit.
import sys

sys.setrecursionlimit(1 << 30)


def fall(n):
    return fall(n + 1) + repr([n]).count("x")


fall(0)
