# A regular expression that would take longer than the universe has.
import re

re.match(r"(a|a)*b", "a" * 200)
