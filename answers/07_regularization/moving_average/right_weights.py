# The two weights.
def update_moving(moving, batch, momentum=0.99):
    return moving * momentum + batch * (1 - momentum)
