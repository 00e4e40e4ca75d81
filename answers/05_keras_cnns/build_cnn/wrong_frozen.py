# The convolution can't learn.
# told: Not every layer can learn
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", trainable=False), layers.Flatten(), layers.Dense(n_categories, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m
