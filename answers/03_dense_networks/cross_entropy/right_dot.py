# A dot product of everything, divided by the number of rows.
def categorical_crossentropy(y_true, y_pred):
    p = np.where(y_pred < 1e-7, 1e-7, y_pred)
    return np.vdot(y_true.astype(float), -np.log(p)) / y_true.shape[0]
