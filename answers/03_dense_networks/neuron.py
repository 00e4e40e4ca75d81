# %% right: The bias as a weight of an input that is always 1
def neuron(x, weights, bias, activation):
    ones = np.ones(x.shape[:-1] + (1,))
    extended = np.concatenate([x, ones], axis=-1)
    return activation(np.dot(extended, np.append(weights, bias)))

# %% right: Loops over points and inputs, without NumPy's help
def neuron(x, weights, bias, activation):
    def one(point):
        total = bias
        for value, weight in zip(point, weights):
            total += value * weight
        return activation(total)

    if x.ndim == 1:
        return one(x)
    return [one(point) for point in x]

# %% right: The operator @
def neuron(x, weights, bias, activation):
    return activation(x @ weights + bias)

# %% right: Products, summed along the last axis
def neuron(x, weights, bias, activation):
    z = (x * weights).sum(axis=-1) + bias
    return activation(z)

# %% right: TensorFlow's product, back to NumPy
def neuron(x, weights, bias, activation):
    z = tf.tensordot(tf.cast(x, tf.float64), tf.cast(weights, tf.float64), 1).numpy() + bias
    return activation(z)

# %% wrong: Adds the bias after the activation
# told: the activation comes before the bias
def neuron(x, weights, bias, activation):
    return activation(x @ weights) + bias

# %% wrong: Activation on each product
# told: the activation comes before the sum
def neuron(x, weights, bias, activation):
    return activation(x * weights).sum(axis=-1) + bias

# %% wrong: Takes tanh whatever is asked for
# told: other value
def neuron(x, weights, bias, activation):
    return np.tanh(x @ weights + bias)

# %% wrong: Adds the bias without its sign
# told: other value
def neuron(x, weights, bias, activation):
    return activation(x @ weights + abs(bias))

# %% wrong: Multiplies in place
# told: changed input
def neuron(x, weights, bias, activation):
    x *= weights
    return activation(x.sum(axis=-1) + bias)

# %% wrong: Uses weights of its own
# told: ValueError
WEIGHTS, BIAS = np.array([3.0, -2.0]), 1.0


def neuron(x, weights, bias, activation):
    return activation(x @ WEIGHTS + BIAS)

# %% wrong: Sums along axis 1: stops for one point
# told: AxisError
def neuron(x, weights, bias, activation):
    return activation((x * weights).sum(axis=1) + bias)

# %% wrong: Forgets the activation
# told: the activation is missing
def neuron(x, weights, bias, activation):
    return x @ weights + bias

# %% wrong: Leaves the bias out
# told: the bias is not added
def neuron(x, weights, bias, activation):
    return activation(x @ weights)

# %% wrong: An elementwise product
# told: the products are not summed
def neuron(x, weights, bias, activation):
    return activation(x * weights + bias)

# %% wrong: Sums over everything: right for one point
# told: all points are summed into one number
def neuron(x, weights, bias, activation):
    return activation(np.sum(x * weights) + bias)

# %% wrong: Prints in place of returning
# told: none for a value
def neuron(x, weights, bias, activation):
    print(activation(x @ weights + bias))

# %% wrong: A column in place of a number or a row of numbers
# told: no number
def neuron(x, weights, bias, activation):
    return activation(np.atleast_2d(x) @ weights.reshape(-1, 1) + bias)

# %% wrong: Written for two inputs
# told: other value
def neuron(x, weights, bias, activation):
    return activation(x[..., 0] * weights[0] + x[..., 1] * weights[1] + bias)

# %% wrong: Cuts inputs and weights to whole numbers
# told: other value
def neuron(x, weights, bias, activation):
    return activation(x.astype(int) @ weights.astype(int) + bias)
