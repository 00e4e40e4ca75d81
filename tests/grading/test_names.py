"""Names are told by scope: a function's own variables are nobody else's business."""

from grading.names import bound_names, needed_names

SOURCE = """
import numpy as np
from math import pi as ratio
size = 3
def area(image, scale=size):
    global calls
    calls = 1
    local = [row for row in image]
    return helper(local, np) * scale
class Net: pass
for index in range(size): pass
"""


def test_bound_names_are_the_global_ones():
    assert bound_names(SOURCE) == {"np", "ratio", "size", "area", "calls", "Net", "index"}


def test_needed_names_come_from_elsewhere():
    assert needed_names(SOURCE) == {"helper", "range"}


def test_a_source_that_does_not_parse_binds_and_needs_nothing():
    assert bound_names("def f(:") == needed_names("def f(:") == set()
