# The answer is right; a thread of the learner's prints now and then for ever.
# deserves 3
import threading
import time


def double(x):
    return x + x


def talk():
    while True:
        print("still here")
        time.sleep(0.2)


threading.Thread(target=talk).start()
