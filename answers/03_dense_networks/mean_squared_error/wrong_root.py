# The root taken.
# told: the root is taken
def mean_squared_error(y_true, y_pred):
    return float(np.sqrt(np.mean((y_true.astype(float) - y_pred) ** 2)))
