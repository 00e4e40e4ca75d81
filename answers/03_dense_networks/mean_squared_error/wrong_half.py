# Halved, as some books do.
# told: it is halved
def mean_squared_error(y_true, y_pred):
    return float(np.mean((y_true.astype(float) - y_pred) ** 2) / 2)
