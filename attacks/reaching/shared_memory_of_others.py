# Shared memory and message queues of other programs are looked for.
import os

found = os.listdir("/dev/shm") + open("/proc/sysvipc/shm").read().splitlines()[1:]
found += open("/proc/sysvipc/msg").read().splitlines()[1:] + open("/proc/sysvipc/sem").read().splitlines()[1:]
if found:
    print("got" + "<through>", found)
