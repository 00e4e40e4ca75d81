# %% right: Added one by one, with input_shape on the first layer, as in older tutorials
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.models.Sequential()
    model.add(keras.layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", padding="same", input_shape=image_shape))
    model.add(keras.layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", padding="SAME".lower()))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_categories, activation="softmax"))
    return model

# %% right: The functional API, every activation as a layer of its own
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    x = inputs
    for number in range(2):
        x = keras.layers.Conv2D(filters, 3, padding="same", name=f"seeing_{number}")(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(n_categories)(x)
    return keras.Model(inputs=inputs, outputs=keras.layers.Softmax()(x))

# %% right: Two halves, each a network of its own
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    eyes = keras.Sequential([keras.Input(shape=image_shape)], name="eyes")
    while len(eyes.layers) < 2:
        eyes.add(layers.Conv2D(filters, 3, padding="same", activation=keras.activations.relu))
    head = keras.Sequential([layers.Flatten(), layers.Dense(n_categories, activation="softmax")], name="head")
    return keras.Sequential([keras.Input(shape=image_shape), eyes, head])

# %% right: A list of layers, compiled although that is not asked for
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(filters, (3, 3), padding="same", activation="relu"),
        layers.Conv2D(filters, (3, 3), padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Right for 28 × 28 pixels, three categories and ten kernels only
# told: other input shape
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )

# %% wrong: The first layer is frozen
# told: frozen
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    m.layers[0].trainable = False
    return m

# %% wrong: Builds the lesson's network, whatever is asked for
# told: other input shape
deep_one = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
        layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dense(3, activation="softmax"),
    ]
)


def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return deep_one

# %% wrong: The second layer has twice as many kernels
# told: other setting
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(2 * filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: The input's shape is given again before the second layer
# told: ValueError
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: padding outside the layer's brackets
# told: TypeError
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=image_shape))
    model.add(layers.Conv2D(filters, 3, activation="relu"), padding="same")
    model.add(layers.Conv2D(filters, 3, activation="relu"), padding="same")
    model.add(layers.Flatten())
    model.add(layers.Dense(n_categories, activation="softmax"))
    return model

# %% wrong: No Flatten
# told: no Flatten
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: As in chapter 5: one convolutional layer
# told: there is one convolutional layer only
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Prints a summary and returns nothing
# told: none for a network
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.summary()

# %% wrong: The second layer always has ten kernels
# told: other setting
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: The second layer takes the image and not the maps
# told: there is one convolutional layer only
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(layers.Flatten()(x)))

# %% wrong: No activation in the second layer
# told: no activation
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: No padding in the second layer
# told: a convolutional layer's padding is valid
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: The same layer twice: with three channels it does not even fit
# told: ValueError
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    conv = layers.Conv2D(filters, 3, padding="same", activation="relu")
    inputs = keras.Input(shape=image_shape)
    x = layers.Flatten()(conv(conv(inputs)))
    return keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(x))

# %% wrong: Sigmoid at the end
# told: last activation
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="sigmoid"),
        ]
    )

# %% wrong: The kernel's size given twice; the second is the strides
# told: strides as large as the kernel
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, 3, padding="same", activation="relu"),
            layers.Conv2D(filters, 3, 3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: One layer too many
# told: other layer
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Each convolutional layer has an input of its own
# told: several inputs
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    one, two = keras.Input(shape=image_shape), keras.Input(shape=image_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(one)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(two)
    return keras.Model([one, two], layers.Dense(n_categories, activation="softmax")(layers.Flatten()(x)))

# %% wrong: No padding in either layer
# told: a convolutional layer's padding is valid
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: The kernels begin at 0
# told: weights all alike
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="zeros"), layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="zeros"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
