# Empty files without number: each costs the system a kilobyte that is nobody's memory.
import os

os.makedirs("/tmp/<name>", exist_ok=True)
for number in range(300_000):
    os.close(os.open(f"/tmp/<name>/{number}", os.O_CREAT))
    if number == 150_000:
        print("got" + "<through>")
