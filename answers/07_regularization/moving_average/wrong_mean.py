# The plain mean.
# told: the plain mean of the two
def update_moving(moving, batch, momentum=0.99):
    return (moving + batch) / 2
