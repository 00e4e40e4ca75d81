# The same layer twice: with three channels it does not even fit.
# told: expected axis -1 of input shape
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    conv = layers.Conv2D(filters, 3, padding="same", activation="relu")
    inputs = keras.Input(shape=image_shape)
    x = layers.Flatten()(conv(conv(inputs)))
    return keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(x))
