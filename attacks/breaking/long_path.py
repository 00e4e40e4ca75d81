# A path that is longer than any call of the system takes.
import os


def hand_in(notebook, folder):
    at = os.open(folder, os.O_RDONLY)
    for _ in range(25):
        os.close(os.open("f" * 250, os.O_CREAT | os.O_WRONLY, dir_fd=at))
        os.mkdir("long" * 50, dir_fd=at)
        below = os.open("long" * 50, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(at)
