# A kernel of 1 × 1 keeps the size too.
# told: kernel_size
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 1, activation="relu"),
        ]
    )
