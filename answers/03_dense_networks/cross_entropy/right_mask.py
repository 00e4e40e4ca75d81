# By truth values as an index.
def categorical_crossentropy(y_true, y_pred):
    right = y_pred[y_true == 1]
    right[right < 1e-7] = 1e-7
    return -np.log(right).mean()
