# The answer never comes back.
def double(x):
    while True:
        pass
