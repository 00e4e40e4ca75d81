# The sum.
# told: the sum of the squares, not their mean
def mean_squared_error(y_true, y_pred):
    return float(np.sum((y_true.astype(float) - y_pred) ** 2))
