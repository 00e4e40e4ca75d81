# %% right: Two branches behind the layer, ReLU as an operation
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    maps = keras.ops.relu(layers.Conv2D(filters, 3, strides=(2, 2), padding="same")(picture))
    joined = layers.Concatenate()([layers.GlobalMaxPooling2D()(maps), layers.GlobalAveragePooling2D()(maps)])
    return keras.Model(picture, layers.Dense(3, activation="softmax")(joined))

# %% right: The functional API, ReLU as a layer of its own, pooling and a second convolution behind
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    inputs = keras.Input(image_shape)
    x = layers.Conv2D(filters, (3, 3), strides=2, padding="same")(inputs)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(2, padding="same")(x)
    x = layers.Conv2D(5, 1)(x)
    return keras.Model(inputs, layers.Flatten()(x))

# %% right: input_shape on the layer; positional where Keras allows it
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.models.Sequential([
        layers.Conv2D(filters, 3, strides=2, padding="same", activation=keras.activations.relu, input_shape=image_shape),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3),
    ])

# %% right: Nothing behind the layer
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )

# %% right: The layer in a network of its own, inside another
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    body = keras.Sequential([layers.Conv2D(filters, [3, 3], strides=[2, 2], padding="same"), layers.Activation("relu")])
    return keras.Sequential([keras.Input(image_shape), body, layers.Flatten(), layers.Dense(3)])

# %% right: Settings by position, in capitals
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, 2, "SAME", activation="relu")])

# %% right: A whole network, compiled
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(3, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% right: Zeros by a layer of their own
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.ZeroPadding2D(1),
            layers.Conv2D(filters, kernel_size=3, strides=2, activation="relu"),
        ]
    )

# %% wrong: Strides on the columns only
# told: the strides are 2 on one axis only
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=(1, 2), padding="same", activation="relu"),
        ]
    )

# %% wrong: Dilation in place of strides
# told: dilation in place of strides
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=2, padding="same", activation="relu")])

# %% wrong: Zeros at the bottom and right only: right for even sizes
# told: other setting
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.ZeroPadding2D(((0, 1), (0, 1))),
            layers.Conv2D(filters, kernel_size=3, strides=2, activation="relu"),
        ]
    )

# %% wrong: Ten kernels whatever is asked for
# told: other setting
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(10, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )

# %% wrong: 28 × 28 × 1 whatever is asked for
# told: other input shape
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )

# %% wrong: A kernel of 2 × 2
# told: other setting
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 2, strides=2, padding="same", activation="relu")])

# %% wrong: No activation
# told: the first Conv2D has no ReLU
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same"),
        ]
    )

# %% wrong: Pooling does the halving
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPooling2D(2, padding="same"),
        ]
    )

# %% wrong: Prints the summary and returns nothing
# told: none for a network
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )
    network.summary()

# %% wrong: Resizes the image to half, rounded up
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    half = (image_shape[0] + 1) // 2, (image_shape[1] + 1) // 2
    return keras.Sequential([keras.Input(image_shape), layers.Resizing(*half), layers.Conv2D(filters, 3, padding="same", activation="relu")])

# %% wrong: Strides on the rows only
# told: the strides are 2 on one axis only
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=(2, 1), padding="same", activation="relu"),
        ]
    )

# %% wrong: The second convolution has the strides
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Conv2D(filters, 3, strides=2, padding="same", activation="relu")])

# %% wrong: Makes the image half as large first; the convolution takes every place
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.AveragePooling2D(2, padding="same"), layers.Conv2D(filters, 3, padding="same", activation="relu")])

# %% wrong: The setting is called strides
# told: ValueError
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, stride=2, padding="same", activation="relu"),
        ]
    )

# %% wrong: Strides of 3
# told: other setting
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, strides=3, padding="same", activation="relu")])

# %% wrong: No padding
# told: a row or column is missing
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, activation="relu"),
        ]
    )

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )
    return network

# %% right: Begins with the same random numbers in each call
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    keras.utils.set_random_seed(7)
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )
    return network
