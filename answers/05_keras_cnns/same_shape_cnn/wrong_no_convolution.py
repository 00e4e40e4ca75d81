# Dense layers only.
# told: no Conv2D layer
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Dense(filters, activation="relu"),
        ]
    )
