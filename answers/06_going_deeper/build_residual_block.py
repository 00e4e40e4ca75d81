# %% right: as in the text
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% right: with plus, activations as layers, the way round first
def build_residual_block(input_shape, filters):
    start = keras.Input(input_shape)
    around = start
    if start.shape[-1] != filters:
        around = layers.Conv2D(filters, kernel_size=(1, 1), padding="same")(start)
    inside = layers.ReLU()(layers.Conv2D(filters, (3, 3), padding="same")(start))
    inside = layers.Conv2D(filters, (3, 3), padding="same")(inside)
    return keras.Model(inputs=start, outputs=layers.Activation("relu")(inside + around))

# %% right: keras.ops, no biases
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)

    def conv(size, x):
        return layers.Conv2D(filters, size, padding="same", use_bias=False)(x)

    inside = conv(3, keras.ops.relu(conv(3, inputs)))
    around = conv(1, inputs) if input_shape[2] != filters else inputs
    return keras.Model(inputs, keras.ops.relu(keras.ops.add(inside, around)))

# %% right: the two convolutions as a network of their own
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    both = keras.Sequential(
        [
            keras.Input(shape=input_shape),
            layers.Conv2D(filters, 3, padding="same", activation="relu"),
            layers.Conv2D(filters, 3, padding="same"),
        ]
    )
    around = inputs
    if input_shape[2] != filters:
        around = layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.add([both(inputs), around])))

# %% wrong: added after the ReLU
# told: added after the ReLU
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.ReLU()(layers.Conv2D(filters, 3, padding="same")(x))
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.Add()([around, x]))

# %% wrong: a ReLU in both convolutions, and one behind
# told: a ReLU before the sum
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: no 1×1, one channel spreads over all
# told: no 1×1 convolution
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return keras.Model(inputs, layers.ReLU()(inputs + x))

# %% wrong: always a 1×1
# told: a convolution on the way round where none is needed
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([layers.Conv2D(filters, 1)(inputs), x])))

# %% wrong: concatenated
# told: concatenated
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return keras.Model(inputs, layers.ReLU()(layers.Concatenate()([inputs, x])))

# %% wrong: nothing goes round
# told: nothing is added
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return keras.Model(inputs, layers.ReLU()(x))

# %% wrong: no ReLU at the end
# told: no ReLU at the end
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.Add()([around, x]))

# %% wrong: no ReLU between the convolutions
# told: no ReLU between the convolutions
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: the 1×1 has a ReLU
# told: a ReLU on the way round
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1, activation="relu")(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: 3 × 3 on the way round
# told: other convolutions
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 3, padding="same")(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: a single convolution inside
# told: other convolutions
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same")(inputs)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: the maps shrink
# told: ValueError
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, activation="relu")(inputs)
    x = layers.Conv2D(filters, 3)(x)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, 1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, x])))

# %% wrong: always as many channels as came in
# told: other convolutions
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    filters = input_shape[-1]
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([inputs, x])))

# %% wrong: prints the network and returns none
# told: none for a network
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(filters, 3, padding="same")(inputs)
    print(keras.Model(inputs, x))

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    inside = layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")(inputs)
    inside = layers.Conv2D(filters, kernel_size=3, padding="same")(inside)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, kernel_size=1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, inside])))

# %% wrong: adds what the first convolution gives
# told: the way round begins too late
def build_residual_block(input_shape, filters):
    inputs = keras.Input(shape=input_shape)
    first = layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")(inputs)
    second = layers.Conv2D(filters, kernel_size=3, padding="same")(first)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([first, second])))
