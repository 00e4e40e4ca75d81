# A terminal of this machine is written to and typed into.
import fcntl
import glob
import os
import termios

for path in [*glob.glob("/dev/pts/[0-9]*"), *glob.glob("/dev/tty*"), "/dev/console"]:
    try:
        terminal = os.open(path, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        continue
    fcntl.ioctl(terminal, termios.TIOCSTI, b"x")
    print("got" + "<through>")
