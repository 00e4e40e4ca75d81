# %% right: NumPy's weighted mean
def update_moving(moving, batch, momentum=0.99):
    return np.average([moving, batch], axis=0, weights=[momentum, 1 - momentum])

# %% right: On a copy
def update_moving(moving, batch, momentum=0.99):
    result = np.array(moving, dtype=float)
    result *= momentum
    result += (1.0 - momentum) * np.asarray(batch)
    return result

# %% right: A step towards the batch
def update_moving(moving, batch, momentum=0.99):
    return moving + (1 - momentum) * (batch - moving)

# %% right: The two weights
def update_moving(moving, batch, momentum=0.99):
    return moving * momentum + batch * (1 - momentum)

# %% wrong: Means over the features
# told: other shape
def update_moving(moving, batch, momentum=0.99):
    return momentum * np.mean(moving) + (1 - momentum) * np.mean(batch)

# %% wrong: Changes the caller's array
# told: changed input
def update_moving(moving, batch, momentum=0.99):
    moving *= momentum
    moving += (1 - momentum) * batch
    return moving

# %% wrong: Another default
# told: momentum's default is another
def update_moving(moving, batch, momentum=0.9):
    return momentum * moving + (1 - momentum) * batch

# %% wrong: The worked example
# told: other shape
def update_moving(moving, batch, momentum=0.99):
    return 2.02

# %% wrong: Only the first number
# told: other shape
def update_moving(moving, batch, momentum=0.99):
    moving, batch = np.ravel(moving)[0], np.ravel(batch)[0]
    return momentum * moving + (1 - momentum) * batch

# %% wrong: Momentum fixed
# told: momentum is not used as it is given
def update_moving(moving, batch, momentum=0.99):
    return 0.99 * moving + 0.01 * batch

# %% wrong: The plain mean
# told: the plain mean of the two is taken
def update_moving(moving, batch, momentum=0.99):
    return (moving + batch) / 2

# %% wrong: A momentum of 0 is taken for none
# told: other values
def update_moving(moving, batch, momentum=0.99):
    momentum = momentum or 0.99
    return momentum * moving + (1 - momentum) * batch

# %% wrong: Prints
# told: none for a value
def update_moving(moving, batch, momentum=0.99):
    print(momentum * moving + (1 - momentum) * batch)

# %% wrong: Rounded
# told: other values
def update_moving(moving, batch, momentum=0.99):
    return np.round(momentum * moving + (1 - momentum) * batch, 2)

# %% wrong: The batch not weighted
# told: only one of the two is weighted
def update_moving(moving, batch, momentum=0.99):
    return momentum * moving + batch

# %% wrong: Weights swapped
# told: the weights are swapped
def update_moving(moving, batch, momentum=0.99):
    return (1 - momentum) * moving + momentum * batch
