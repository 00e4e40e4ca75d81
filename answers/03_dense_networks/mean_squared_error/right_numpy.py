# Floats, difference, square, mean.
def mean_squared_error(y_true, y_pred):
    return np.mean((y_true.astype(float) - y_pred.astype(float)) ** 2)
