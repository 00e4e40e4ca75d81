# The answer is a list of two million lists.
def double(x):
    return [[one] for one in range(2_000_000)]
