# The gradebook is read.
import re

print(re.findall(rb"canary[-a-z0-9]+", open("<course>/gradebook.db", "rb").read()))
