# nan and inf replaced after the fact.
def categorical_crossentropy(y_true, y_pred):
    with np.errstate(all="ignore"):
        losses = -np.sum(np.nan_to_num(y_true * np.log(y_pred), neginf=0), axis=1)
    return float(losses.mean())
