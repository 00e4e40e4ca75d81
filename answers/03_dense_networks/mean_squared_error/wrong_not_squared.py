# Plain errors.
# told: they cancel out
def mean_squared_error(y_true, y_pred):
    return float(np.mean(y_true.astype(float) - y_pred))
