# Every process that can be is killed.
import os

os.kill(-1, 9)
