# The kernel's size given twice; the second is the strides.
# told: the third argument of Conv2D is its strides
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, 3, padding="same", activation="relu"),
            layers.Conv2D(filters, 3, 3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
