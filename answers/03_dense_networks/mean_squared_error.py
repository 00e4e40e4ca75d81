# %% right: Keras's class, a tensor as its result
def mean_squared_error(y_true, y_pred):
    return keras.losses.MeanSquaredError()(y_true.astype("float64"), y_pred.astype("float64"))

# %% right: A loop over flat lists
def mean_squared_error(y_true, y_pred):
    total = 0.0
    for true, predicted in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
        total += (true - predicted) ** 2
    return total / y_true.size

# %% right: The squared length of the vector of errors
def mean_squared_error(y_true, y_pred):
    errors = np.subtract(y_true, y_pred, dtype=float).ravel()
    return errors @ errors / errors.size

# %% right: Floats, difference, square, mean
def mean_squared_error(y_true, y_pred):
    return np.mean((y_true.astype(float) - y_pred.astype(float)) ** 2)

# %% right: Variance of the errors plus the square of their mean
def mean_squared_error(y_true, y_pred):
    errors = 1.0 * y_true - 1.0 * y_pred
    return float(errors.var() + errors.mean() ** 2)

# %% wrong: Absolute errors
# told: the errors are not squared, only made positive
def mean_squared_error(y_true, y_pred):
    return float(np.mean(np.abs(y_true.astype(float) - y_pred)))

# %% wrong: Subtracts in place
# told: changed input
def mean_squared_error(y_true, y_pred):
    y_pred -= y_true
    return float(np.mean(y_pred.astype(float) ** 2))

# %% wrong: Floats only after the square
# told: uint8 wraps around, in the difference or in the square
def mean_squared_error(y_true, y_pred):
    return float(((y_pred - y_true) ** 2).astype(float).mean())

# %% wrong: Halved, as some books do
# told: it is halved
def mean_squared_error(y_true, y_pred):
    return float(np.mean((y_true.astype(float) - y_pred) ** 2) / 2)

# %% wrong: The worked example
# told: other value
def mean_squared_error(y_true, y_pred):
    return 7300 / 3

# %% wrong: Square of the mean
# told: the mean is taken before the square
def mean_squared_error(y_true, y_pred):
    return float(np.mean(y_true.astype(float) - y_pred) ** 2)

# %% wrong: Plain errors
# told: the errors are not squared, so they cancel out
def mean_squared_error(y_true, y_pred):
    return float(np.mean(y_true.astype(float) - y_pred))

# %% wrong: Prints in place of returning
# told: none for a value
def mean_squared_error(y_true, y_pred):
    print(np.mean((y_true.astype(float) - y_pred) ** 2))

# %% wrong: The root taken
# told: the root is taken
def mean_squared_error(y_true, y_pred):
    return float(np.sqrt(np.mean((y_true.astype(float) - y_pred) ** 2)))

# %% wrong: Divided by the number of rows: right for one axis
# told: the sum is divided by the number of rows only
def mean_squared_error(y_true, y_pred):
    return float(((y_true.astype(float) - y_pred) ** 2).sum() / len(y_true))

# %% wrong: Divided by n − 1
# told: the sum is divided by one less than the number of entries
def mean_squared_error(y_true, y_pred):
    return float(((y_true.astype(float) - y_pred) ** 2).sum() / (y_true.size - 1))

# %% wrong: One square for each entry
# told: the squares are not averaged
def mean_squared_error(y_true, y_pred):
    return (y_true.astype(float) - y_pred) ** 2

# %% wrong: The sum
# told: this is the sum of the squares, not their mean
def mean_squared_error(y_true, y_pred):
    return float(np.sum((y_true.astype(float) - y_pred) ** 2))

# %% wrong: An int
# told: the fraction is cut off
def mean_squared_error(y_true, y_pred):
    return int(np.mean((y_true.astype(float) - y_pred) ** 2))

# %% wrong: Right unless the numbers are uint8
# told: uint8 wraps around, in the difference or in the square
def mean_squared_error(y_true, y_pred):
    return float(np.mean((y_true - y_pred) ** 2))
