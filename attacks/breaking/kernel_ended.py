# The kernel's process ends itself while it runs a cell.
import os

os._exit(0)
