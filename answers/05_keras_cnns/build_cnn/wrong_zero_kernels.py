# Kernels begin at zero, so all stay alike.
# told: are all alike
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", kernel_initializer="zeros"), layers.Flatten(), layers.Dense(n_categories, "softmax", kernel_initializer="zeros")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m
