# Memory that no process maps: files without a name, up to 1 GB.
import os

chunk = b"x" * (1 << 20)
taken = 0
files = []
while taken < 1000:
    file = os.memfd_create("hoard")
    files.append(file)
    for _ in range(100):
        taken += os.write(file, chunk) >> 20
print("got" + "<through>")
