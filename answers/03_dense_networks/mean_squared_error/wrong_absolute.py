# Absolute errors.
# told: only made positive
def mean_squared_error(y_true, y_pred):
    return float(np.mean(np.abs(y_true.astype(float) - y_pred)))
