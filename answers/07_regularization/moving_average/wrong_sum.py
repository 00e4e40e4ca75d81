# The batch not weighted.
# told: only one of the two is weighted
def update_moving(moving, batch, momentum=0.99):
    return momentum * moving + batch
