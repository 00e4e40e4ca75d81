# Python's own words are gone.
import builtins

for name in ("print", "len", "isinstance", "open", "__import__", "Exception", "dict"):
    delattr(builtins, name)
