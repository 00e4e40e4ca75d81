# The worked example.
def mean_squared_error(y_true, y_pred):
    return 7300 / 3
