# Prints in place of returning.
# told: None
def mean_squared_error(y_true, y_pred):
    print(np.mean((y_true.astype(float) - y_pred) ** 2))
