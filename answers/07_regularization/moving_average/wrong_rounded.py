# Rounded.
def update_moving(moving, batch, momentum=0.99):
    return np.round(momentum * moving + (1 - momentum) * batch, 2)
