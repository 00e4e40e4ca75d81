# Means over the features.
def update_moving(moving, batch, momentum=0.99):
    return momentum * np.mean(moving) + (1 - momentum) * np.mean(batch)
