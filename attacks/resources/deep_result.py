# The answer is a list nested a hundred thousand deep, and one that holds itself.
def double(x):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested


def increment(x):
    own = []
    own.append(own)
    return own
