# The squared length of the vector of errors.
def mean_squared_error(y_true, y_pred):
    errors = np.subtract(y_true, y_pred, dtype=float).ravel()
    return errors @ errors / errors.size
