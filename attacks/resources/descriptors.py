# Open files until there are no more, in many processes.
import os
import time

held = []
for _ in range(20):
    if os.fork() == 0:
        try:
            while True:
                held.append(os.open("/dev/null", os.O_RDONLY))
        except OSError:
            time.sleep(30)
        os._exit(0)
try:
    while True:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    pass
