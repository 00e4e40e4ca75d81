# The second layer has twice as many kernels.
# told: filters is 20; it should be 10
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(2 * filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
