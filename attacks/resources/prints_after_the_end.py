# A thread prints on, when its cell is long over.
import sys
import threading


def go_on():
    while True:
        print("x" * 1000)
        sys.__stderr__.write("y" * 1000)


threading.Thread(target=go_on, daemon=True).start()
