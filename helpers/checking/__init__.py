"""The words that check cells and hidden tests are written in.

A check cell is a worked example inside `with checking("exercise"):`, a hidden test runs other inputs inside
`with testing("exercise", "what is tried"):`. In both, the functions `check_…` compare what the learner's code gave with
what it should give, and on a difference say what was asked, what came back, and which known mistake explains it.
"""

from helpers.checking.blocks import checking, testing
from helpers.checking.clock import cpu_seconds
from helpers.checking.comparing import check_array, check_raises, check_true, check_value, parts, unchanged
from helpers.checking.errors import AuthorsSlip, NotAttempted, NotRightYet
from helpers.checking.mistakes import Mistake, OneOf

__all__ = [
    "AuthorsSlip",
    "Mistake",
    "NotAttempted",
    "NotRightYet",
    "OneOf",
    "check_array",
    "check_raises",
    "check_true",
    "check_value",
    "checking",
    "cpu_seconds",
    "parts",
    "testing",
    "unchanged",
]
