# A kernel of 5 × 5 without gaps.
# told: a larger kernel covers as much
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 5, activation="relu"),
        ]
    )
