# Divided by n − 1.
# told: one less than the number of entries
def mean_squared_error(y_true, y_pred):
    return float(((y_true.astype(float) - y_pred) ** 2).sum() / (y_true.size - 1))
