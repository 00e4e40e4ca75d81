# The log of the largest probability, right or not.
def categorical_crossentropy(y_true, y_pred):
    return float(-np.log(np.maximum(y_pred, 1e-7).max(axis=1)).mean())
