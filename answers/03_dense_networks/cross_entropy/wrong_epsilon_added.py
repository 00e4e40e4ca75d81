# Adds 1e-7 rather than clipping.
# told: 1e-7 is added
def categorical_crossentropy(y_true, y_pred):
    return float(-(y_true * np.log(y_pred + 1e-7)).sum(axis=1).mean())
