# A file of the owner is read.
import os

print(open("<home>/secret.txt").read(), os.listdir("/root"))
