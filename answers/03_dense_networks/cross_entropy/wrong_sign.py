# No minus.
# told: the sign is missing
def categorical_crossentropy(y_true, y_pred):
    return float(np.mean(np.sum(y_true * np.log(np.maximum(y_pred, 1e-7)), axis=1)))
