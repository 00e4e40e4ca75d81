# Divided by the number of rows: right for one axis.
# told: the number of rows only
def mean_squared_error(y_true, y_pred):
    return float(((y_true.astype(float) - y_pred) ** 2).sum() / len(y_true))
