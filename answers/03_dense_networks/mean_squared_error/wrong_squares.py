# One square for each entry.
# told: one number is asked for
def mean_squared_error(y_true, y_pred):
    return (y_true.astype(float) - y_pred) ** 2
