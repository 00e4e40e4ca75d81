# The functional API with a loop, activations apart.
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(image_shape)
    maps = inputs
    for _ in range(2):
        maps = layers.Activation("relu")(layers.Conv2D(filters, 3, padding="same")(maps))
        maps = layers.MaxPool2D()(maps)
    probabilities = layers.Dense(n_categories, activation=keras.activations.softmax)(layers.Flatten()(maps))
    return keras.Model(inputs, probabilities)
