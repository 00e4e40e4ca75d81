# Square of the mean.
# told: the mean is taken before the square
def mean_squared_error(y_true, y_pred):
    return float(np.mean(y_true.astype(float) - y_pred) ** 2)
