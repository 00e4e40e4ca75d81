# Flattened before the convolution: a convolution along one row.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    pixels = image_shape[0] * image_shape[1] * image_shape[2]
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Reshape((pixels, 1)), layers.Conv1D(filters, 9, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net
