# input_shape on the layer; positional where Keras allows it.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.models.Sequential([
        layers.Conv2D(filters, 3, padding="same", activation=keras.activations.relu, input_shape=image_shape),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3),
    ])
