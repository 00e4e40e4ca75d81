# The processes above are killed one by one, with every signal.
import os

for pid in {1, os.getppid(), os.getpgid(0), os.getsid(0)} - {os.getpid()}:
    for number in (15, 2, 1, 3, 6, 9):
        try:
            os.kill(pid, number)
        except OSError:
            pass
