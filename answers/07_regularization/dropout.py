# %% right: A mask of zeros and ones
def dropout(x, rate, rng, training=True):
    if not training:
        return x.copy()
    return x * rng.binomial(1, 1 - rate, size=x.shape) / (1.0 - rate)

# %% right: A mask by choice, with what it multiplies
def dropout(x, rate, rng, training=True):
    if not training or rate == 0:
        return np.array(x)
    return x * rng.choice([0, 1 / (1 - rate)], p=[rate, 1 - rate], size=x.shape)

# %% right: Number by number
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    result = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if rng.uniform() >= rate:
            result[place] = x[place] / (1 - rate)
    return result

# %% right: A mask of random numbers
def dropout(x, rate, rng, training=True):
    if training:
        return np.where(rng.random(x.shape) < rate, 0.0, x / (1 - rate))
    return x

# %% wrong: Changes what it is given
# told: changed input
def dropout(x, rate, rng, training=True):
    if training:
        x *= rng.random(x.shape) >= rate
        x /= 1 - rate
    return x

# %% wrong: The same places in each row
# told: whole rows or columns are left out
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape[1:]) >= rate) / (1 - rate)

# %% wrong: Draws from a copy of the generator: a second call gives the same places
# told: the generator is copied
from copy import deepcopy
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (deepcopy(rng).random(x.shape) >= rate) / (1 - rate)

# %% wrong: Not independent: neighbours go together
# told: neighbours are left out together
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    f = x.reshape(-1)
    m = np.repeat(rng.random((f.size + 1) // 2) >= rate, 2)[: f.size]
    return (f * m / (1 - rate)).reshape(x.shape)

# %% wrong: Ignores training
# told: numbers are left out in use
def dropout(x, rate, rng, training=True):
    return x * (rng.random(x.shape) >= rate) / (1 - rate)

# %% wrong: Not by chance: every so-manyth number
# told: whole rows or columns are left out
def dropout(x, rate, rng, training=True):
    if not training or rate == 0:
        return x
    kept = np.ones(x.size, bool)
    kept[rng.integers(2) :: round(1 / rate)] = False
    return x * kept.reshape(x.shape) / (1 - rate)

# %% wrong: Drops exactly a share of rate (not independently)
# told: each call leaves out as many numbers
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    keep = np.ones(x.size)
    keep[rng.permutation(x.size)[: round(rate * x.size)]] = 0
    return x * keep.reshape(x.shape) / (1 - rate)

# %% wrong: A rate of 0.2 only
# told: the survivors are scaled by another factor
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= 0.2) / 0.8

# %% wrong: NumPy's global generator
# told: not drawn from the generator given
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (np.random.random(x.shape) >= rate) / (1 - rate)

# %% wrong: Half, whatever the rate
# told: another part is left out than the rate says
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= 0.5) / (1 - rate)

# %% wrong: Keeps the dtype
# told: other shape
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return (x * (rng.random(x.shape) >= rate) / (1 - rate)).astype(x.dtype)

# %% wrong: The rate is kept
# told: another part is left out than the rate says
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)

# %% wrong: The rate is kept, and scaled accordingly
# told: the survivors are scaled by 1/rate
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / rate

# %% wrong: Not scaled
# told: the survivors are not scaled up
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)

# %% wrong: A generator of its own
# told: a generator of its own
def dropout(x, rate, rng, training=True):
    rng = np.random.default_rng(0)
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate)

# %% wrong: Prints
# told: other number of parts
def dropout(x, rate, rng, training=True):
    print(x * (rng.random(x.shape) >= rate) / (1 - rate))

# %% wrong: Whole rows
# told: whole rows or columns are left out
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    kept = rng.random(len(x)) >= rate
    return x * kept.reshape(-1, *[1] * (x.ndim - 1)) / (1 - rate)

# %% wrong: Scaled the wrong way
# told: the survivors are made smaller
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 - rate)

# %% wrong: Scaled in use, as in the first paper
# told: the survivors are not scaled up
def dropout(x, rate, rng, training=True):
    kept = rng.random(x.shape) >= rate
    return x * kept if training else x * (1 - rate)

# %% wrong: Right in training, scaled in use
# told: numbers are scaled in use
def dropout(x, rate, rng, training=True):
    if not training:
        return x * (1 - rate)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)

# %% wrong: Rates are rounded to tenths
# told: other shape
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.integers(0, 10, x.shape) >= round(rate * 10)) / (1 - rate)

# %% wrong: Tables only
# told: ValueError
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    rows, columns = x.shape
    return x * (rng.random((rows, columns)) >= rate) / (1 - rate)
