# The first layer is frozen.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    m.layers[0].trainable = False
    return m
