# %% right: From the differences between the scores alone: 1 / Σ exp(other − own)
def softmax(z):
    differences = z[..., np.newaxis, :] - z[..., :, np.newaxis]
    with np.errstate(over="ignore"):
        return 1 / np.exp(differences.astype(float)).sum(axis=-1)

# %% right: By the logarithm of the sum
def softmax(z):
    return np.exp(z - special.logsumexp(z, axis=-1, keepdims=True))

# %% right: Row by row, in Python
import math


def softmax(z):
    rows = z.reshape(-1, z.shape[-1]).tolist()
    result = []
    for row in rows:
        largest = max(row)
        exponentials = [math.exp(score - largest) for score in row]
        total = sum(exponentials)
        result.append([e / total for e in exponentials])
    return np.reshape(result, z.shape)

# %% right: SciPy's own
def softmax(z):
    return special.softmax(z.astype(float), axis=-1)

# %% right: Each row shifted by its largest score
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

# %% right: TensorFlow's, which stays a tensor
def softmax(z):
    return tf.nn.softmax(tf.constant(z, dtype=tf.float64))

# %% right: Turned round, so that the axis comes first
def softmax(z):
    turned = np.moveaxis(z, -1, 0)
    e = np.exp(turned - turned.max(axis=0))
    return np.moveaxis(e / e.sum(axis=0), 0, -1)

# %% wrong: Largest by absolute value: overflows for scores far below 0
# told: nan from an overflow, or from 0 / 0
def softmax(z):
    e = np.exp(z - np.abs(z).max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: Right for two axes only
# told: AxisError
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% wrong: Shifts the caller's array
# told: changed input
def softmax(z):
    z -= z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: Large scores are clipped, so their differences are lost
# told: other values
def softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: Down the columns
# told: it sums over another axis than the last
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)

# %% wrong: Only the largest gets anything
# told: other values
def softmax(z):
    return (z == z.max(axis=-1, keepdims=True)).astype(float)

# %% wrong: nan replaced by 0
# told: other values
def softmax(z):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))

# %% wrong: Scores over their sum
# told: the scores are divided by their sum, without exponentials
def softmax(z):
    return z / z.sum(axis=-1, keepdims=True)

# %% wrong: Right for square arrays in shape, wrong in value; stops for others
# told: ValueError
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1)

# %% wrong: Exponentials only
# told: the exponentials are not divided by their sum
def softmax(z):
    return np.exp(z)

# %% wrong: One shift for all rows: 0 / 0 in the row of small scores
# told: nan from an overflow, or from 0 / 0
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: One sum for the whole array
# told: it sums over everything
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()

# %% wrong: No shift: nan at 1000
# told: nan from an overflow, or from 0 / 0
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: Prints in place of returning
# told: none
def softmax(z):
    print(special.softmax(z, axis=-1))

# %% wrong: Subtracts the first score of each row
# told: nan from an overflow, or from 0 / 0
def softmax(z):
    e = np.exp(z - z[..., :1])
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: Subtracts the mean of each row
# told: nan from an overflow, or from 0 / 0
def softmax(z):
    e = np.exp(z - z.mean(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: The sigmoid of each score
# told: this is the sigmoid of each score
def softmax(z):
    return special.expit(z)
