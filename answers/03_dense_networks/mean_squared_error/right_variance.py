# Variance of the errors plus the square of their mean.
def mean_squared_error(y_true, y_pred):
    errors = 1.0 * y_true - 1.0 * y_pred
    return float(errors.var() + errors.mean() ** 2)
