# %% right: as in the drawing
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    first = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    second = layers.Conv2D(2 * filters, 3, padding="same", activation="relu")(layers.MaxPool2D(2)(first))
    x = layers.Conv2D(4 * filters, 3, padding="same", activation="relu")(layers.MaxPool2D(2)(second))
    x = layers.UpSampling2D(2)(x)
    if skip:
        x = layers.Concatenate()([x, second])
    x = layers.Conv2D(2 * filters, 3, padding="same", activation="relu")(x)
    x = layers.UpSampling2D(2)(x)
    if skip:
        x = layers.Concatenate()([x, first])
    outputs = layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x)
    network = keras.Model(inputs, outputs)
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% right: one pool and one upsampling layer used twice, sums in place of concatenation, one skip
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    pool, up = layers.MaxPooling2D(2), layers.UpSampling2D(2, interpolation="bilinear")
    inputs = keras.Input(image_shape)
    early = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    middle = layers.Conv2D(filters, 3, padding="same", activation="relu")(pool(early))
    small = layers.Conv2D(2 * filters, 3, padding="same", activation="relu")(pool(middle))
    x = layers.Conv2D(filters, 1, activation="relu")(up(small))
    x = up(x)
    if skip:
        x = x + early
    x = layers.Activation("sigmoid")(layers.Conv2D(1, 1)(x))
    network = keras.Model(inputs, x)
    network.compile(keras.optimizers.Adam(0.005), loss=keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
    return network

# %% right: strides and transposed convolutions, batch normalization
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    def down(x, count):
        x = layers.Conv2D(count, 3, strides=2, padding="same", use_bias=False)(x)
        return layers.ReLU()(layers.BatchNormalization()(x))

    inputs = keras.Input(image_shape)
    half = down(inputs, filters)
    quarter = down(half, 2 * filters)
    x = layers.Conv2DTranspose(filters, 2, strides=2, activation="relu")(quarter)
    if skip:
        x = keras.ops.concatenate([x, half], axis=-1)
    x = layers.Conv2DTranspose(filters, 2, strides=2, activation="relu")(x)
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer=keras.optimizers.Adam(), loss="binary_crossentropy")
    return network

# %% right: Sequential where nothing is skipped, average pooling
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    def conv(count):
        return layers.Conv2D(count, 3, padding="same", activation="relu")

    stack = [conv(filters), layers.AveragePooling2D(2), conv(filters), layers.AveragePooling2D(2), conv(filters)]
    stack += [layers.UpSampling2D(2), conv(filters), layers.UpSampling2D(2), conv(filters)]
    last = layers.Conv2D(1, 1, activation="sigmoid")
    if not skip:
        network = keras.Sequential([keras.Input(image_shape), *stack, last])
    else:
        inputs = x = keras.Input(image_shape)
        maps = []
        for layer in stack:
            x = layer(x)
            maps.append(x)
        network = keras.Model(inputs, last(layers.Concatenate()([maps[0], x])))
    network.compile("adam", "binary_crossentropy")
    return network

# %% right: the two halves as networks of their own, two convolutions a level
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    def twice(x, count):
        for _ in range(2):
            x = layers.Conv2D(count, 3, padding="same", activation="relu")(x)
        return x

    inputs = keras.Input(image_shape)
    a = twice(inputs, filters)
    b = twice(layers.MaxPool2D()(a), 2 * filters)
    c = twice(layers.MaxPool2D()(b), 4 * filters)
    encoder = keras.Model(inputs, [a, b, c])
    picture = keras.Input(image_shape)
    a, b, c = encoder(picture)
    x = layers.UpSampling2D()(c)
    x = twice(layers.Concatenate()([x, b]) if skip else x, 2 * filters)
    x = layers.UpSampling2D()(x)
    x = twice(layers.Concatenate()([x, a]) if skip else x, filters)
    network = keras.Model(picture, layers.Conv2D(1, 1, activation="sigmoid")(x))
    network.compile("adam", "binary_crossentropy")
    return network

# %% wrong: Flatten and Dense, reshaped at the end
# told: Flatten in the middle
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    h, w, _ = image_shape
    inputs = keras.Input(shape=image_shape)
    early = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(early))
    x = layers.Dense(h * w // 16, activation="relu")(layers.Flatten()(x))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(layers.Reshape((h // 4, w // 4, 1))(x)))
    if skip:
        x = layers.Concatenate()([x, early])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: one upsampling is missing
# told: the output is too small
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    b = layers.Conv2D(filters, 3, padding="same", activation="relu")(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.MaxPool2D(2)(b))
    if skip:
        x = layers.Concatenate()([x, b])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: valid convolutions at the end
# told: the output is too small
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: softmax over one channel
# told: softmax over one channel
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="softmax")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: no activation at the end
# told: no sigmoid
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: two channels, garment and wall
# told: not one channel
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(2, 3, padding="same", activation="softmax")(x))
    network.compile(optimizer="adam", loss="categorical_crossentropy")
    return network

# %% wrong: mean squared error
# told: not cross-entropy
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: one pooling only
# told: fewer than two poolings
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(2 * filters, 3, padding="same", activation="relu")(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(x)
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: all the way back in one step
# told: upsamplings are not as many as poolings
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.UpSampling2D(4)(layers.MaxPool2D(2)(layers.MaxPool2D(2)(a)))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: never a skip connection
# told: no skip connection
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for count in (filters, 2 * filters):
        network.add(layers.Conv2D(count, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    for count in (2 * filters, filters):
        network.add(layers.UpSampling2D(2))
        network.add(layers.Conv2D(count, 3, padding="same", activation="relu"))
    network.add(layers.Conv2D(1, 3, padding="same", activation="sigmoid"))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: joins two maps that come from the smallest
# told: no skip connection
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    x = layers.MaxPool2D(2)(layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs))
    x = layers.MaxPool2D(2)(layers.Conv2D(filters, 3, padding="same", activation="relu")(x))
    x = layers.UpSampling2D(2)(x)
    y = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    if skip:
        y = layers.Concatenate()([x, y])
    y = layers.UpSampling2D(2)(y)
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(y))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: always a skip connection
# told: a skip connection that was not asked for
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: always 8 filters
# told: filters are not those asked for
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: no convolution that learns what to look for
# told: no convolution
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Dense(filters, activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network

# %% wrong: plain gradient descent
# told: another optimizer
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    network = keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
    network.compile(optimizer="sgd", loss="binary_crossentropy")
    return network

# %% wrong: not compiled
# told: not compiled
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    inputs = keras.Input(shape=image_shape)
    a = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPool2D(2)(layers.MaxPool2D(2)(a))
    x = layers.UpSampling2D(2)(layers.UpSampling2D(2)(x))
    if skip:
        x = layers.Concatenate()([x, a])
    return keras.Model(inputs, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))
