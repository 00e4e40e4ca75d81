# input_shape on the first layer.
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([
        layers.Conv2D(filters, 3, padding="same", activation="relu", input_shape=image_shape),
        layers.MaxPool2D(pool_size=2),
        layers.Conv2D(filters, 3, padding="same", activation="relu"),
        layers.MaxPool2D(pool_size=2),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
