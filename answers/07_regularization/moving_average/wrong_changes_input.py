# Changes the caller's array.
# told: changed the array
def update_moving(moving, batch, momentum=0.99):
    moving *= momentum
    moving += (1 - momentum) * batch
    return moving
