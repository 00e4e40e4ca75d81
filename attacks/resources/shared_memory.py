# All of /dev/shm, up to 2 GB.
import os

with open("/dev/shm/<name>", "wb") as file:
    pass
for number in range(20):
    with open(f"/dev/shm/<name>{number}", "wb") as file:
        file.write(b"x" * (100 << 20))
print("got" + "<through>")
