# Every open file of the kernel is closed.
import os

os.closerange(0, 1000)
