# The squared error.
def categorical_crossentropy(y_true, y_pred):
    return float(np.mean(np.sum((y_true - y_pred) ** 2, axis=1)))
