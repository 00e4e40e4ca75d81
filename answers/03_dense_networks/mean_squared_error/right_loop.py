# A loop over flat lists.
def mean_squared_error(y_true, y_pred):
    total = 0.0
    for true, predicted in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
        total += (true - predicted) ** 2
    return total / y_true.size
