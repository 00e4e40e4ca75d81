# Keras's own optimizer on a variable.
def gradient_step(weights, gradient, learning_rate):
    variable = keras.Variable(weights, dtype="float64")
    keras.optimizers.SGD(learning_rate).apply([gradient], [variable])
    return np.asarray(variable)
