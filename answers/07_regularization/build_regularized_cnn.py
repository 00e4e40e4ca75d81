# %% right: Layers added one by one, input_shape on the first
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential()
    model.add(layers.Conv2D(4, kernel_size=3, activation="relu", padding="same", input_shape=image_shape))
    model.add(layers.BatchNormalization())
    model.add(layers.Conv2D(4, kernel_size=3, activation="relu"))
    model.add(layers.BatchNormalization())
    model.add(layers.Flatten())
    model.add(layers.Dropout(0.4))
    model.add(layers.Dense(n_categories))
    model.add(layers.Activation("softmax"))
    model.compile("adam", "categorical_crossentropy", metrics=["acc"])
    return model

# %% right: The functional API
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    inputs = keras.Input(image_shape)
    x = inputs
    for filters in (6, 12):
        x = layers.Conv2D(filters, (5, 5), padding="same", activation="elu")(x)
        x = layers.BatchNormalization(axis=3)(x)
    x = layers.Dropout(rate=0.3)(layers.Flatten()(x))
    outputs = layers.Dense(n_categories)(x)
    model = keras.Model(inputs, layers.Softmax()(outputs))
    model.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    return model

# %% right: ReLU behind the normalization, strides
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(16, 3, strides=2, padding="same"),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.Conv2D(32, 3, padding="same", use_bias=False),
        layers.BatchNormalization(momentum=0.9),
        layers.Activation("relu"),
        layers.Flatten(),
        layers.Dropout(0.2),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: A list of layers
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Normalized over rows
# told: batch normalization over rows
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(axis=1),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(axis=1),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Dropout between the convolutions
# told: other layer
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Dropout(0.5),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Dropout behind the output
# told: the dropout stands behind the output
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
        layers.Dropout(0.5),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Three categories
# told: units
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(3, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: A fixed input
# told: other input shape
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The convolutions are frozen
# told: frozen
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu", trainable=False), layers.BatchNormalization(trainable=False),
        layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(),
        layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: One network for all
# told: other input shape
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    global regularized
    if "regularized" not in globals():
        regularized = keras.Sequential([keras.Input(image_shape), layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(), layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(), layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")])
        regularized.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return regularized

# %% wrong: A dense layer more
# told: layer too many
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(32, activation="relu"),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Convolutions without an activation
# told: a convolution has no activation
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: No dropout
# told: there is no dropout
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: No Flatten
# told: no Flatten
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: No normalization
# told: a batch normalization is missing
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Normalization before the convolutions
# told: other layer
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Not compiled
# told: not compiled
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    return model

# %% wrong: One normalization
# told: a batch normalization is missing
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: A rate in per cent
# told: ValueError
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(50),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Nothing is dropped
# told: the dropout's rate is not between 0 and 1
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Returns what compile returns
# told: none for a network
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    return model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% wrong: Sigmoid
# told: last activation
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="sigmoid"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The loss for other labels
# told: sparse loss
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
