# Ten children take 150 MB each.
import os
import time

for _ in range(10):
    if os.fork() == 0:
        hoard = bytearray(b"x") * (150 << 20)
        time.sleep(30)
        os._exit(0)
time.sleep(30)
