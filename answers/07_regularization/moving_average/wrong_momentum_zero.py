# A momentum of 0 is taken for none.
def update_moving(moving, batch, momentum=0.99):
    momentum = momentum or 0.99
    return momentum * moving + (1 - momentum) * batch
