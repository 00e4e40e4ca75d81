# Only the first number.
def update_moving(moving, batch, momentum=0.99):
    moving, batch = np.ravel(moving)[0], np.ravel(batch)[0]
    return momentum * moving + (1 - momentum) * batch
