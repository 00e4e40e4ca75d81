# %% right: Clip, log, sum, mean
def categorical_crossentropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-7, 1)
    return -np.mean(np.sum(y_true * np.log(p), axis=1))

# %% right: A dot product of everything, divided by the number of rows
def categorical_crossentropy(y_true, y_pred):
    p = np.where(y_pred < 1e-7, 1e-7, y_pred)
    return np.vdot(y_true.astype(float), -np.log(p)) / y_true.shape[0]

# %% right: Keras's own, on floats
def categorical_crossentropy(y_true, y_pred):
    return float(keras.losses.CategoricalCrossentropy()(y_true.astype("float64"), y_pred.astype("float64")))

# %% right: Loops and the math module
import math


def categorical_crossentropy(y_true, y_pred):
    total = 0.0
    for label, probabilities in zip(y_true, y_pred):
        for y, p in zip(label, probabilities):
            if y:
                total -= math.log(max(p, 1e-7))
    return total / len(y_true)

# %% right: By truth values as an index
def categorical_crossentropy(y_true, y_pred):
    right = y_pred[y_true == 1]
    right[right < 1e-7] = 1e-7
    return -np.log(right).mean()

# %% right: Picks the right probability of each row
def categorical_crossentropy(y_true, y_pred):
    right = y_pred[np.arange(len(y_true)), y_true.argmax(axis=1)]
    return float(np.mean(-np.log(np.maximum(right, 1e-7))))

# %% wrong: In bits
# told: another logarithm is taken
def categorical_crossentropy(y_true, y_pred):
    return float(-np.mean(np.sum(y_true * np.log2(np.maximum(y_pred, 1e-7)), axis=1)))

# %% wrong: The binary cross-entropy of all entries
# told: the zeros of the labels count too
def categorical_crossentropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-7, 1 - 1e-7)
    return float(-np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p)))

# %% wrong: Clips at a thousandth
# told: other value
def categorical_crossentropy(y_true, y_pred):
    return float(-np.mean(np.sum(y_true * np.log(np.maximum(y_pred, 1e-3)), axis=1)))

# %% wrong: Clips the caller's array
# told: changed input
def categorical_crossentropy(y_true, y_pred):
    np.clip(y_pred, 1e-7, 1, out=y_pred)
    return float(-np.mean(np.sum(y_true * np.log(y_pred), axis=1)))

# %% wrong: Adds 1e-7 rather than clipping
# told: 1e-7 is added to each probability
def categorical_crossentropy(y_true, y_pred):
    return float(-(y_true * np.log(y_pred + 1e-7)).sum(axis=1).mean())

# %% wrong: The log of the largest probability, right or not
# told: other value
def categorical_crossentropy(y_true, y_pred):
    return float(-np.log(np.maximum(y_pred, 1e-7).max(axis=1)).mean())

# %% wrong: Not clipped
# told: the log of 0 gives inf or nan
def categorical_crossentropy(y_true, y_pred):
    return float(-np.mean(np.sum(y_true * np.log(y_pred), axis=1)))

# %% wrong: Mean over all entries
# told: the mean is over all entries
def categorical_crossentropy(y_true, y_pred):
    return float(-np.mean(y_true * np.log(np.maximum(y_pred, 1e-7))))

# %% wrong: nan and inf replaced after the fact
# told: other value
def categorical_crossentropy(y_true, y_pred):
    with np.errstate(all="ignore"):
        losses = -np.sum(np.nan_to_num(y_true * np.log(y_pred), neginf=0), axis=1)
    return float(losses.mean())

# %% wrong: One loss for each row
# told: there is one loss for each row
def categorical_crossentropy(y_true, y_pred):
    return -np.sum(y_true * np.log(np.maximum(y_pred, 1e-7)), axis=1)

# %% wrong: Picks the right probability, but does not clip it
# told: the log of 0 gives inf or nan
def categorical_crossentropy(y_true, y_pred):
    return float(np.mean(-np.log(y_pred[np.arange(len(y_true)), y_true.argmax(axis=1)])))

# %% wrong: Prints in place of returning
# told: none for a value
def categorical_crossentropy(y_true, y_pred):
    print(-np.mean(np.sum(y_true * np.log(np.maximum(y_pred, 1e-7)), axis=1)))

# %% wrong: Only exact 0 becomes 1e-7; 1e-9 stays
# told: only zeros are replaced
def categorical_crossentropy(y_true, y_pred):
    p = np.where(y_pred == 0, 1e-7, y_pred)
    return float(-(y_true * np.log(p)).sum(axis=1).mean())

# %% wrong: No minus
# told: the sign is missing
def categorical_crossentropy(y_true, y_pred):
    return float(np.mean(np.sum(y_true * np.log(np.maximum(y_pred, 1e-7)), axis=1)))

# %% wrong: The squared error
# told: other value
def categorical_crossentropy(y_true, y_pred):
    return float(np.mean(np.sum((y_true - y_pred) ** 2, axis=1)))

# %% wrong: Rows added up
# told: the rows are added up, not averaged
def categorical_crossentropy(y_true, y_pred):
    return float(-np.sum(y_true * np.log(np.maximum(y_pred, 1e-7))))

# %% wrong: Divides by 2, the rows of the worked example
# told: other value
def categorical_crossentropy(y_true, y_pred):
    return float(-np.sum(y_true * np.log(np.maximum(y_pred, 1e-7))) / 2)
