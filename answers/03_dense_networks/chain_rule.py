# %% right: Step by step, backwards
def gradients(x, y, w1, w2):
    z = w1 * x
    h = 1 / (1 + np.exp(-z))
    p = w2 * h
    dp = 2 * (p - y)
    dw2 = dp * h
    dh = dp * w2
    dz = dh * h * (1 - h)
    return dz * x, dw2

# %% right: The derivative by a complex step
def gradients(x, y, w1, w2):
    def loss(a, b):
        return (b / (1 + np.exp(-a * x)) - y) ** 2

    return loss(w1 + 1e-20j, w2).imag / 1e-20, loss(w1, w2 + 1e-20j).imag / 1e-20

# %% right: The square multiplied out, with the math module
import math


def gradients(x, y, w1, w2):
    e = math.exp(-w1 * x)
    with_w1 = 2 * (w2 / (1 + e) - y) * w2 * x * e / (1 + e) ** 2
    with_w2 = 2 * w2 / (1 + e) ** 2 - 2 * y / (1 + e)
    return [with_w1, with_w2]

# %% right: Central differences
def gradients(x, y, w1, w2):
    def loss(a, b):
        return (b / (1 + np.exp(-a * x)) - y) ** 2

    tiny = 1e-5
    return (
        (loss(w1 + tiny, w2) - loss(w1 - tiny, w2)) / (2 * tiny),
        (loss(w1, w2 + tiny) - loss(w1, w2 - tiny)) / (2 * tiny),
    )

# %% right: One-sided differences, small enough
def gradients(x, y, w1, w2):
    loss = lambda a, b: (b * special.expit(a * x) - y) ** 2
    tiny = 1e-7
    here = loss(w1, w2)
    return np.array([loss(w1 + tiny, w2) - here, loss(w1, w2 + tiny) - here]) / tiny

# %% right: TensorFlow's tape, in float32; tensors as the result
def gradients(x, y, w1, w2):
    v1, v2 = tf.Variable(w1), tf.Variable(w2)
    with tf.GradientTape() as tape:
        loss = (v2 * tf.sigmoid(v1 * x) - y) ** 2
    return tape.gradient(loss, [v1, v2])

# %% wrong: Right only where both are positive
# told: other values
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * abs(w2 * h - y)
    return abs(gap * w2 * h * (1 - h) * x), gap * h

# %% wrong: The first one keeps the h too
# told: there is one h too many
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    d = 2 * (w2 * h - y)
    return d * h * w2 * h * (1 - h) * x, d * h

# %% wrong: The factor 2 lost
# told: the factor 2 is lost
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = w2 * h - y
    return gap * w2 * h * (1 - h) * x, gap * h

# %% wrong: The worked example
# told: other values
def gradients(x, y, w1, w2):
    return 12.0, 3.0

# %% wrong: The loss itself, twice
# told: other values
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    return (w2 * h - y) ** 2, (w2 * h - y) ** 2

# %% wrong: h · h
# told: the sigmoid's slope was taken to be h · h
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    d = 2 * (w2 * h - y)
    return d * w2 * h * h * x, d * h

# %% wrong: The sigmoid's slope left out
# told: the sigmoid's slope is left out
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * w2 * x, gap * h

# %% wrong: exp without minus
# told: h is wrong
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(w1 * x))
    d = 2 * (w2 * h - y)
    return d * w2 * h * (1 - h) * x, d * h

# %% wrong: The factor w2 forgotten
# told: the factor w2 is lost
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * h * (1 - h) * x, gap * h

# %% wrong: The factor x forgotten
# told: the factor x is lost
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * w2 * h * (1 - h), gap * h

# %% wrong: Only one of the two
# told: other shape
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    return 2 * (w2 * h - y) * w2 * h * (1 - h) * x

# %% wrong: Prints in place of returning
# told: none
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    print(2 * (w2 * h - y) * w2 * h * (1 - h) * x, 2 * (w2 * h - y) * h)

# %% wrong: Differences too coarse to be accurate
# told: other values
def gradients(x, y, w1, w2):
    loss = lambda a, b: (b * special.expit(a * x) - y) ** 2
    return (loss(w1 + 0.1, w2) - loss(w1, w2)) / 0.1, (loss(w1, w2 + 0.1) - loss(w1, w2)) / 0.1

# %% wrong: σ in place of σ'
# told: the sigmoid's value stands where its slope belongs
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * w2 * h * x, gap * h

# %% wrong: σ' at h in place of z
# told: h went into the sigmoid again
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    again = 1 / (1 + np.exp(-h))
    gap = 2 * (w2 * h - y)
    return gap * w2 * again * (1 - again) * x, gap * h

# %% wrong: y − p
# told: the sign is wrong
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (y - w2 * h)
    return gap * w2 * h * (1 - h) * x, gap * h

# %% wrong: The step for a learning rate of 0.1
# told: this is a step downhill, not the slope
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return -0.1 * gap * w2 * h * (1 - h) * x, -0.1 * gap * h

# %% wrong: w2 first
# told: the two are swapped
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * h, gap * w2 * h * (1 - h) * x
