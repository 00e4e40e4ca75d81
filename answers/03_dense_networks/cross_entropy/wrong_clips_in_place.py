# Clips the caller's array.
# told: changed the array that it was given
def categorical_crossentropy(y_true, y_pred):
    np.clip(y_pred, 1e-7, 1, out=y_pred)
    return float(-np.mean(np.sum(y_true * np.log(y_pred), axis=1)))
