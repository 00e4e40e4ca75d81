# Two branches behind the layer, joined again.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    maps = layers.Conv2D(filters, 3, padding="same", activation="relu")(picture)
    joined = layers.Concatenate()([layers.GlobalMaxPooling2D()(maps), layers.GlobalAveragePooling2D()(maps)])
    return keras.Model(picture, layers.Dense(3, activation="softmax")(joined))
