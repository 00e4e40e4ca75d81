# Prints in place of returning.
# told: None
def categorical_crossentropy(y_true, y_pred):
    print(-np.mean(np.sum(y_true * np.log(np.maximum(y_pred, 1e-7)), axis=1)))
