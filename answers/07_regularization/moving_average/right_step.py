# A step towards the batch.
def update_moving(moving, batch, momentum=0.99):
    return moving + (1 - momentum) * (batch - moving)
