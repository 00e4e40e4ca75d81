# Two halves, each a network of its own.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    eyes = keras.Sequential([keras.Input(shape=image_shape)], name="eyes")
    while len(eyes.layers) < 2:
        eyes.add(layers.Conv2D(filters, 3, padding="same", activation=keras.activations.relu))
    head = keras.Sequential([layers.Flatten(), layers.Dense(n_categories, activation="softmax")], name="head")
    return keras.Sequential([keras.Input(shape=image_shape), eyes, head])
