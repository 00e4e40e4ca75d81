# Conv2D(3, filters): size and number of kernels in each other's place.
# told: their size have changed places
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(3, filters, activation="relu"), layers.Flatten(), layers.Dense(n_categories, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m
