# Crops to the right size.
# told: not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Cropping2D(1),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
        ]
    )
