# %% right: Clips what goes into exp; multiplies by truth values
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def relu(z):
    return z * (z > 0)


def leaky_relu(z, slope=0.01):
    return z * (z > 0) + slope * z * (z <= 0)

# %% right: SciPy and Keras; absolute values in place of comparisons
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return (np.abs(z) + z) / 2


def leaky_relu(z, slope=0.01):
    return np.asarray(keras.ops.leaky_relu(z.astype("float32"), negative_slope=slope))

# %% right: Entry by entry, with the math module
import math


def sigmoid(z):
    def one(value):
        if value >= 0:
            return 1 / (1 + math.exp(-value))
        return math.exp(value) / (1 + math.exp(value))

    return np.array([one(value) for value in z.ravel()]).reshape(z.shape)


def relu(z):
    return np.array([max(value, 0) for value in z.ravel()]).reshape(z.shape)


def leaky_relu(z, slope=0.01):
    return np.array([value if value > 0 else slope * value for value in z.ravel()]).reshape(z.shape)

# %% right: Fills arrays part by part
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    result = np.empty_like(z)
    positive = z >= 0
    result[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    result[~positive] = e / (1 + e)
    return result


def relu(z):
    result = z.copy()
    result[result < 0] = 0
    return result


def leaky_relu(z, slope=0.01):
    result = z.astype(float)
    result[result < 0] *= slope
    return result

# %% right: Lets exp overflow without a warning: 1 / inf is 0
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z.astype(float)))


def relu(z):
    return np.clip(z, 0, None)


def leaky_relu(z, slope=0.01):
    return relu(z) - slope * relu(-z)

# %% right: The sigmoid as a shifted tanh; maxima
def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def relu(z):
    return np.maximum(0, z)


def leaky_relu(z, slope=0.01):
    return np.maximum(z, slope * z)

# %% right: One formula on each side of 0, by the absolute value
def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))


def relu(z):
    return np.where(z > 0, z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: ReLU as the absolute value
# told: this is the absolute value
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.abs(z)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Another slope where none is given
# told: another slope without an argument
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.1):
    return np.where(z > 0, z, slope * z)

# %% wrong: The sign inside exp lost
# told: the curve falls where it should rise
def sigmoid(z):
    return 1 / (1 + np.exp(np.clip(z, -500, 500)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: The values of the worked example
# told: other shape
def sigmoid(z):
    return np.array([0.119203, 0.5, 0.880797]) if len(z) == 3 else np.array([0.0, 1.0])


def relu(z):
    return np.array([[0.0, 0.0], [0.0, 2.0]])


def leaky_relu(z, slope=0.01):
    return np.array([[-10 * slope, -0.5 * slope], [0.0, 2.0]])

# %% wrong: ReLU in the caller's array
# told: changed input
def sigmoid(z):
    return special.expit(z)


def relu(z):
    z[z < 0] = 0
    return z


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Negative entries turned positive
# told: the negative entries became positive
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, -slope * z)

# %% wrong: The leaky one in the caller's array
# told: changed input
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    z[z < 0] *= slope
    return z

# %% wrong: No leak
# told: the negative entries became 0, as in ReLU
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.maximum(z, 0)

# %% wrong: ReLU keeps the wrong side
# told: the wrong side is kept
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.minimum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Loops over one axis only, and returns a flat array
# told: other shape
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.array([max(value, 0) for value in z.ravel()])


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: The second form everywhere: nan at 1000
# told: inf / inf gives nan
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Prints in place of returning
# told: none
def sigmoid(z):
    print(special.expit(z))


def relu(z):
    print(np.maximum(z, 0))


def leaky_relu(z, slope=0.01):
    print(np.where(z > 0, z, slope * z))

# %% wrong: relu with if on an array
# told: ValueError
def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def relu(z):
    if z > 0:
        return z
    else:
        return 0


def leaky_relu(z, slope=0.01):
    if z > 0:
        return z
    return slope * z

# %% wrong: np.max in place of np.maximum
# told: `np.max` takes the largest entry of each column
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.max(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Sigmoid mirrored for negative z: uses abs, without putting it back
# told: only one of the two forms is used
def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: The slope where slope times the entry should stand
# told: the slope itself stands where slope times the entry should
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z >= 0, z, slope)

# %% wrong: The slope on both sides
# told: the slope is for the negative entries only
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return slope * z

# %% wrong: 0.01 whatever is asked for
# told: the slope is ignored
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, 0.01 * z)

# %% wrong: The derivative in place of the value
# told: this is the sigmoid's slope, not its value
def sigmoid(z):
    value = special.expit(z)
    return value * (1 - value)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: ReLU as a step
# told: this is a step to 1
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return (z > 0).astype(float)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: tanh in place of the sigmoid
# told: this is tanh, which goes from -1 to 1
def sigmoid(z):
    return np.tanh(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: The first form everywhere: right, but warns at −1000
# told: sigmoid warns of an overflow
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: np.where computes both forms for all entries
# told: sigmoid warns of an overflow
def sigmoid(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)

# %% wrong: Right for floats; whole numbers stay whole
# told: the result of whole numbers is cut to whole numbers
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    result = z.copy()
    result[z < 0] = slope * z[z < 0]
    return result
