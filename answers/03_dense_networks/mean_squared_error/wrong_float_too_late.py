# Floats only after the square.
# told: uint8 wraps around
def mean_squared_error(y_true, y_pred):
    return float(((y_pred - y_true) ** 2).astype(float).mean())
