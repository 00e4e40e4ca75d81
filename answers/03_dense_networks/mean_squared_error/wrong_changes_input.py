# Subtracts in place.
# told: changed the array that it was given
def mean_squared_error(y_true, y_pred):
    y_pred -= y_true
    return float(np.mean(y_pred.astype(float) ** 2))
