# %% right: Batch normalization between the convolution and its ReLU
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, padding="same"),
            layers.BatchNormalization(),
            layers.Activation("relu"),
        ]
    )

# %% right: Two branches behind the layer, joined again
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    maps = layers.Conv2D(filters, 3, padding="same", activation="relu")(picture)
    joined = layers.Concatenate()([layers.GlobalMaxPooling2D()(maps), layers.GlobalAveragePooling2D()(maps)])
    return keras.Model(picture, layers.Dense(3, activation="softmax")(joined))

# %% right: The functional API, ReLU as a layer of its own, pooling and a second convolution behind
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    inputs = keras.Input(image_shape)
    x = layers.Conv2D(filters, (3, 3), padding="same")(inputs)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(2, padding="same")(x)
    x = layers.Conv2D(5, 1)(x)
    return keras.Model(inputs, layers.Flatten()(x))

# %% right: input_shape on the layer; positional where Keras allows it
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.models.Sequential([
        layers.Conv2D(filters, 3, padding="same", activation=keras.activations.relu, input_shape=image_shape),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3),
    ])

# %% right: Nothing behind the layer
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )

# %% right: A functional network of the layer alone, its activation an object
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    return keras.Model(picture, layers.Conv2D(filters, 3, padding="same", activation=layers.ReLU())(picture))

# %% right: Settings by position, in capitals; a second network behind
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(2)])
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, (3, 3), (1, 1), "SAME", activation="relu"), head])

# %% right: A whole network, compiled
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(3, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% right: Zeros by a layer of their own
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.ZeroPadding2D(1),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
        ]
    )

# %% wrong: The right size, but the kernels are spread out
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", dilation_rate=2, activation="relu")])

# %% wrong: Ten kernels whatever is asked for
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
        ]
    )

# %% wrong: 28 × 28 × 1 whatever is asked for
# told: other input shape
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )

# %% wrong: Takes rows and columns from image_shape, and one channel always
# told: other input shape
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(image_shape[0], image_shape[1], 1)),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )

# %% wrong: padding outside the layer's brackets
# told: TypeError
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential([keras.Input(image_shape)])
    network.add(layers.Conv2D(filters, 3, activation='relu'), padding='same')
    return network

# %% wrong: A kernel of 5 × 5 with padding
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 5, padding="same", activation="relu")])

# %% wrong: A second convolution that would do stands behind a first that does not
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=1, activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )

# %% wrong: No biases
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu", use_bias=False)])

# %% wrong: Dense layers only
# told: no such layer
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Dense(filters, activation="relu"),
        ]
    )

# %% wrong: No activation
# told: the first Conv2D has no ReLU
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same"),
        ]
    )

# %% wrong: A kernel of 1 × 1 keeps the size too
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 1, activation="relu"),
        ]
    )

# %% wrong: Zeros put round the maps, too late
# told: the maps lost a row and a column on every side
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.ZeroPadding2D(1),
        ]
    )

# %% wrong: All zeros at the bottom and on the right
# told: something else than a frame of zeros
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.ZeroPadding2D(((0, 2), (0, 2))), layers.Conv2D(filters, 3, activation="relu")])

# %% wrong: Zeros by a layer of their own, and "same" as well
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.ZeroPadding2D(1), layers.Conv2D(filters, 3, padding="same", activation="relu")])

# %% wrong: A pooling that keeps the size stands in front
# told: something else than a frame of zeros
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.MaxPool2D(3, strides=1, padding="same"), layers.Conv2D(filters, 3, padding="same", activation="relu")])

# %% wrong: Prints the summary and returns nothing
# told: none for a network
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )
    network.summary()

# %% wrong: Makes the image larger first, so that a valid convolution ends where it began
# told: something else than a frame of zeros
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Resizing(image_shape[0] + 2, image_shape[1] + 2), layers.Conv2D(filters, 3, activation="relu")])

# %% wrong: Returns the layer, no network
# told: no network
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")

# %% wrong: Another activation
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="sigmoid")])

# %% wrong: Strides given by accident
# told: other setting
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, 3, padding="same", activation="relu"),
        ]
    )

# %% wrong: Stretches the maps to the size of the image
# told: the maps lost a row and a column on every side
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Resizing(image_shape[0], image_shape[1]),
        ]
    )

# %% wrong: No padding
# told: the maps lost a row and a column on every side
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
        ]
    )

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )
    return network

# %% right: Begins with the same random numbers in each call
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    keras.utils.set_random_seed(7)
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )
    return network
