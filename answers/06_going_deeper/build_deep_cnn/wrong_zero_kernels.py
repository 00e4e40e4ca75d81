# The kernels begin at 0.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="zeros"), layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="zeros"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
