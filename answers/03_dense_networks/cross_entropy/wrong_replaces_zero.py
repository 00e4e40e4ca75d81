# Only exact 0 becomes 1e-7; 1e-9 stays.
# told: only zeros are replaced
def categorical_crossentropy(y_true, y_pred):
    p = np.where(y_pred == 0, 1e-7, y_pred)
    return float(-(y_true * np.log(p)).sum(axis=1).mean())
