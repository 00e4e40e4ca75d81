# Nothing is done, for a long time.
import time

time.sleep(10_000)
