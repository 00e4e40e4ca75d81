# The answer waits for a lock that a dead thread holds.
import threading

lock = threading.Lock()
lock.acquire()


def double(x):
    with lock:
        return x
