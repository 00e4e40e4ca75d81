# Two branches behind the layer, ReLU as an operation.
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    maps = keras.ops.relu(layers.Conv2D(filters, 3, strides=(2, 2), padding="same")(picture))
    joined = layers.Concatenate()([layers.GlobalMaxPooling2D()(maps), layers.GlobalAveragePooling2D()(maps)])
    return keras.Model(picture, layers.Dense(3, activation="softmax")(joined))
