# The square multiplied out, with the math module.
import math


def gradients(x, y, w1, w2):
    e = math.exp(-w1 * x)
    with_w1 = 2 * (w2 / (1 + e) - y) * w2 * x * e / (1 + e) ** 2
    with_w2 = 2 * w2 / (1 + e) ** 2 - 2 * y / (1 + e)
    return [with_w1, with_w2]
