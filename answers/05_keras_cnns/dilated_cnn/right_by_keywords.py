# All settings in a dict.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    settings = dict(filters=filters, kernel_size=3, activation="relu", dilation_rate=2, padding="VALID", strides=1)
    picture = keras.Input(shape=image_shape)
    return keras.Model(picture, layers.GlobalMaxPooling2D()(layers.Conv2D(**settings)(picture)))
