# On a copy.
def update_moving(moving, batch, momentum=0.99):
    result = np.array(moving, dtype=float)
    result *= momentum
    result += (1.0 - momentum) * np.asarray(batch)
    return result
