# Global pooling in place of the second one and Flatten.
# told: one pooling only
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.GlobalMaxPooling2D(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
