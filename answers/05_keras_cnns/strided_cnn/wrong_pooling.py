# Pooling does the halving.
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPooling2D(2, padding="same"),
        ]
    )
