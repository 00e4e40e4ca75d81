# Each convolutional layer has an input of its own.
# told: 2 inputs
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    one, two = keras.Input(shape=image_shape), keras.Input(shape=image_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(one)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(two)
    return keras.Model([one, two], layers.Dense(n_categories, activation="softmax")(layers.Flatten()(x)))
