# NumPy's weighted mean.
def update_moving(moving, batch, momentum=0.99):
    return np.average([moving, batch], axis=0, weights=[momentum, 1 - momentum])
