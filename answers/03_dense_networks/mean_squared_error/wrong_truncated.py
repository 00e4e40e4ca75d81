# An int.
# told: the fraction is cut off
def mean_squared_error(y_true, y_pred):
    return int(np.mean((y_true.astype(float) - y_pred) ** 2))
