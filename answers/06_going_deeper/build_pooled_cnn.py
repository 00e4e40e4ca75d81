# %% right: Every setting written out
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential()
    model.add(keras.layers.InputLayer(shape=image_shape))
    model.add(keras.layers.Conv2D(filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid"))
    model.add(keras.layers.Conv2D(filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=(2, 2), strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_categories, activation="softmax"))
    return model

# %% right: The functional API with a loop, activations apart
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(image_shape)
    maps = inputs
    for _ in range(2):
        maps = layers.Activation("relu")(layers.Conv2D(filters, 3, padding="same")(maps))
        maps = layers.MaxPool2D()(maps)
    probabilities = layers.Dense(n_categories, activation=keras.activations.softmax)(layers.Flatten()(maps))
    return keras.Model(inputs, probabilities)

# %% right: input_shape on the first layer
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([
        layers.Conv2D(filters, 3, padding="same", activation="relu", input_shape=image_shape),
        layers.MaxPool2D(pool_size=2),
        layers.Conv2D(filters, 3, padding="same", activation="relu"),
        layers.MaxPool2D(pool_size=2),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])

# %% right: A list that is made longer by blocks; compiled too
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    def block():
        return [layers.Conv2D(filters, 3, activation="relu", padding="same"), layers.MaxPooling2D((2, 2))]

    stack = [keras.Input(shape=image_shape)] + block() + block()
    stack += [layers.Flatten(), layers.Dense(n_categories), layers.Softmax()]
    model = keras.Sequential(stack)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Average pooling
# told: the pooling takes means
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.AveragePooling2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.AveragePooling2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Both poolings behind the second layer: the right number of parameters
# told: both poolings stand behind the second convolutional layer
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Three categories and ten kernels, whatever is asked for
# told: units
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )

# %% wrong: Global pooling in place of the second one and Flatten
# told: there is one pooling only
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.GlobalMaxPooling2D(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: One channel, whatever the image has
# told: other input shape
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(image_shape[0], image_shape[1], 1)),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Left-over rows are kept: right for sizes that can be halved twice only
# told: other setting
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, padding="same"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, padding="same"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: No pooling at all
# told: there is no pooling layer
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: No activation in the convolutional layers
# told: no activation
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: The second pooling takes means
# told: the pooling takes means
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.AveragePooling2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: One pooling, at the end
# told: there is one pooling only
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: One pooling with windows of 4: the right number of parameters
# told: there is one pooling only
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(4),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Windows that go on by one
# told: the windows overlap
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, strides=1),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, strides=1),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Each pooling before its layer
# told: pooling stands before the convolutional layer
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Prints a summary and returns nothing
# told: none for a network
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.summary()

# %% wrong: ReLU behind the pooling
# told: ReLU comes behind the pooling
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same"), layers.MaxPool2D(), layers.ReLU(), layers.Conv2D(filters, 3, padding="same"), layers.MaxPool2D(), layers.ReLU(), layers.Flatten(), layers.Dense(n_categories), layers.Softmax()])

# %% wrong: An argument that does not exist
# told: ValueError
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, stride=2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2, stride=2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Strides in place of pooling
# told: there is no pooling layer
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: No padding in the convolutions
# told: a convolutional layer's padding is valid
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Windows of 3 × 3
# told: other setting
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(3),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(3),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
