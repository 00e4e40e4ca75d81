# %% right: The rate as a pair, and Keras's own settings spelled out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=(1, 1), padding="valid", dilation_rate=(2, 2), activation="relu"),
        ]
    )

# %% right: All settings in a dict
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    settings = dict(filters=filters, kernel_size=3, activation="relu", dilation_rate=2, padding="VALID", strides=1)
    picture = keras.Input(shape=image_shape)
    return keras.Model(picture, layers.GlobalMaxPooling2D()(layers.Conv2D(**settings)(picture)))

# %% right: The functional API, ReLU as a layer of its own, pooling and a second convolution behind
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    inputs = keras.Input(image_shape)
    x = layers.Conv2D(filters, (3, 3), dilation_rate=2)(inputs)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(2, padding="same")(x)
    x = layers.Conv2D(5, 1)(x)
    return keras.Model(inputs, layers.Flatten()(x))

# %% right: input_shape on the layer; positional where Keras allows it
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.models.Sequential([
        layers.Conv2D(filters, 3, dilation_rate=2, activation=keras.activations.relu, input_shape=image_shape),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3),
    ])

# %% right: Nothing behind the layer
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )

# %% right: The layer in a network of its own, inside another
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    body = keras.Sequential([layers.Conv2D(filters, [3, 3], dilation_rate=[2, 2]), layers.Activation("relu")])
    return keras.Sequential([keras.Input(image_shape), body, layers.Flatten(), layers.Dense(3)])

# %% right: A second, plain convolution behind
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=2, activation=keras.ops.relu), layers.Conv2D(5, 1), layers.Flatten()])

# %% right: A whole network, compiled
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(3, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Spread out along the columns only
# told: the kernel's entries are spread out on one axis only
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=(1, 2), activation="relu")])

# %% wrong: Crops to the right size
# told: the kernel's entries are not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Cropping2D(1),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
        ]
    )

# %% wrong: The setting is called dilation_rate
# told: ValueError
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation=2, activation="relu"),
        ]
    )

# %% wrong: 28 × 28 × 1 whatever is asked for
# told: other input shape
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )

# %% wrong: A kernel of 5 × 5 without gaps
# told: a larger kernel in place of dilation
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 5, activation="relu"),
        ]
    )

# %% wrong: No activation
# told: the first Conv2D has no ReLU
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2),
        ]
    )

# %% wrong: Dilation on the rows only
# told: the kernel's entries are spread out on one axis only
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=(2, 1), activation="relu"),
        ]
    )

# %% wrong: Padding keeps the size
# told: padding keeps the size of the image
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, padding="same", activation="relu"),
        ]
    )

# %% wrong: No dilation
# told: the kernel's entries are not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
        ]
    )

# %% wrong: Prints the summary and returns nothing
# told: none for a network
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )
    network.summary()

# %% wrong: One pixel too far apart
# told: other setting
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=3, activation="relu")])

# %% wrong: The second convolution is dilated, not the first
# told: the kernel's entries are not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Conv2D(filters, 3, dilation_rate=2, activation="relu")])

# %% wrong: A smaller image in place of a wider look
# told: the kernel's entries are not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Cropping2D(1), layers.Conv2D(filters, 3, activation="relu")])

# %% wrong: Strides in place of dilation
# told: strides in place of dilation
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, activation="relu"),
        ]
    )

# %% wrong: Two plain convolutions see 5 × 5 as well
# told: the kernel's entries are not spread out
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Conv2D(filters, 3, activation="relu")])

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )
    return network

# %% right: Begins with the same random numbers in each call
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    keras.utils.set_random_seed(7)
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )
    return network
