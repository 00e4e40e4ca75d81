# A call in C that holds the interpreter's lock, so that no interrupt is looked at.
import ctypes

while True:
    ctypes.PyDLL(None).sleep(1000)
