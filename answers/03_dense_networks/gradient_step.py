# %% right: On a copy, in place
def gradient_step(weights, gradient, learning_rate):
    moved = weights.copy()
    moved -= learning_rate * gradient
    return moved

# %% right: The rule
def gradient_step(weights, gradient, learning_rate):
    return weights - learning_rate * gradient

# %% right: Keras's own optimizer on a variable
def gradient_step(weights, gradient, learning_rate):
    variable = keras.Variable(weights, dtype="float64")
    keras.optimizers.SGD(learning_rate).apply([gradient], [variable])
    return np.asarray(variable)

# %% right: A nested list
def gradient_step(weights, gradient, learning_rate):
    return np.subtract(weights, np.multiply(gradient, learning_rate)).tolist()

# %% right: Weight by weight
def gradient_step(weights, gradient, learning_rate):
    moved = [w - learning_rate * g for w, g in zip(weights.ravel(), gradient.ravel())]
    return np.reshape(moved, weights.shape)

# %% wrong: Uphill
# told: it ascends
def gradient_step(weights, gradient, learning_rate):
    return weights + learning_rate * gradient

# %% wrong: Divides by the learning rate
# told: the gradient is divided by the learning rate
def gradient_step(weights, gradient, learning_rate):
    return weights - gradient / learning_rate

# %% wrong: Sums the gradient over other axes: right for one axis
# told: other values
def gradient_step(weights, gradient, learning_rate):
    if weights.ndim > 1:
        return weights - learning_rate * gradient.mean(axis=0)
    return weights - learning_rate * gradient

# %% wrong: 0.5 whatever is asked for
def gradient_step(weights, gradient, learning_rate):
    return weights - 0.5 * gradient

# %% wrong: The worked example
def gradient_step(weights, gradient, learning_rate):
    return np.array([-1.0, 1.0])

# %% wrong: Changes the caller's weights
# told: changed input
def gradient_step(weights, gradient, learning_rate):
    weights -= learning_rate * gradient
    return weights

# %% wrong: The learning rate left out
# told: the learning rate is left out
def gradient_step(weights, gradient, learning_rate):
    return weights - gradient

# %% wrong: A step of fixed length
# told: other values
def gradient_step(weights, gradient, learning_rate):
    return weights - learning_rate * gradient / np.linalg.norm(gradient)

# %% wrong: Works on a copy and returns nothing
# told: none
def gradient_step(weights, gradient, learning_rate):
    weights = weights - learning_rate * gradient

# %% wrong: Changes the caller's gradient
# told: changed input
def gradient_step(weights, gradient, learning_rate):
    gradient *= learning_rate
    return weights - gradient

# %% wrong: The learning rate on both
# told: other values
def gradient_step(weights, gradient, learning_rate):
    return learning_rate * (weights - gradient)

# %% wrong: The gradient's sign
# told: only the gradient's sign is used
def gradient_step(weights, gradient, learning_rate):
    return weights - learning_rate * np.sign(gradient)

# %% wrong: The step alone
# told: this is the step alone
def gradient_step(weights, gradient, learning_rate):
    return -learning_rate * gradient

# %% wrong: Takes the gradient twice
# told: the gradient is counted twice
def gradient_step(weights, gradient, learning_rate):
    return weights - 2 * learning_rate * gradient
