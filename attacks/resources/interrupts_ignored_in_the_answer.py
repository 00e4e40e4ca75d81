# The answer never comes back, and takes every interrupt.
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
