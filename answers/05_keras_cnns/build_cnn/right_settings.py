# Keras's own settings spelled out, initializers and names given.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.layers.Input(shape=tuple(image_shape), name="picture")
    x = layers.Conv2D(
        filters=filters, kernel_size=[3, 3], strides=1, padding="valid", dilation_rate=(1, 1),
        kernel_initializer="he_normal", activation="relu", name="eyes",
    )(inputs)
    x = layers.Flatten(data_format="channels_last")(x)
    outputs = layers.Dense(units=n_categories, kernel_initializer="glorot_normal", activation="softmax")(x)
    net = keras.models.Model(inputs=inputs, outputs=outputs, name="net")
    net.compile(metrics=["acc"], loss=keras.losses.CategoricalCrossentropy(), optimizer="Adam")
    return net
