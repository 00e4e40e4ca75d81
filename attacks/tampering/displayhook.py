# The display hook, the exception hook and the audit hooks are the attacker's.
import sys

sys.displayhook = sys.excepthook = lambda *arguments: None
get_ipython().display_pub.publish = lambda *arguments, **keywords: None


def double(x):
    raise StopIteration
