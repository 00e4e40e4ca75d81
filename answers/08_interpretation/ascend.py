# %% right: A helper of his own called noise
import tensorflow as tf
def noise(shape, rng):
    return tf.constant(rng.normal(size=(1, *shape)).astype(np.float32))
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = noise(model.inputs[0].shape[1:], rng)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% right: The gradient divided by its spread
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.input_shape[1:])).astype("float32"))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[:, :, :, filter_index])
        gradient = tape.gradient(score, pixels)
        pixels += rate * gradient / (tf.math.reduce_std(gradient) + 1e-8)
    return pixels[0].numpy()

# %% right: NumPy between the steps, in float64; divided by its root mean square
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random(tuple(model.inputs[0].shape)[1:])
    for _ in range(steps):
        batch = tf.convert_to_tensor(image[np.newaxis], tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(batch)
            score = tf.math.reduce_mean(cut(batch), axis=(0, 1, 2))[filter_index]
        gradient = tape.gradient(score, batch).numpy()[0]
        image = image + rate * gradient / (np.sqrt(np.mean(gradient**2)) + 1e-5)
    return image

# %% right: The plain gradient of a sub-model's map; uniform noise
def ascend(model, layer_name, filter_index, steps, rate, rng):
    image = rng.random(model.input_shape[1:])
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    for _ in range(steps):
        x = tf.Variable(image[np.newaxis].astype(np.float32))
        with tf.GradientTape() as tape:
            score = tf.math.reduce_mean(cut(x), axis=(0, 1, 2))[filter_index]
        image = image + rate * tape.gradient(score, x).numpy()[0]
    return image

# %% right: Plain SGD, downhill on the negative activation
def ascend(model, layer_name, filter_index, steps, rate, rng):
    noise = rng.uniform(0.4, 0.6, size=(1, *model.inputs[0].shape[1:])).astype(np.float32)
    x = keras.Variable(noise)
    sgd = keras.optimizers.SGD(rate)
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = -tf.reduce_mean(cut(x.value)[..., filter_index])
        sgd.apply([tape.gradient(loss, x.value)], [x])
    return np.array(x)[0]

# %% right: Steps of a fixed length; layer by layer, without a sub-model
def ascend(model, layer_name, filter_index, steps, rate, rng):
    h, w, c = model.inputs[0].shape[1:]
    pixels = tf.constant(rng.standard_normal((h, w, c), dtype=np.float32)[None])
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            x = pixels
            for layer in model.layers:
                if isinstance(layer, layers.InputLayer):
                    continue
                x = layer(x)
                if layer.name == layer_name:
                    break
            score = tf.reduce_mean(x[0, ..., filter_index])
        pixels = pixels + rate * tf.math.l2_normalize(tape.gradient(score, pixels))
    return np.asarray(pixels)[0]

# %% wrong: Adam, downhill on the negative activation
# told: each pixel moves by the same amount
def ascend(model, layer_name, filter_index, steps, rate, rng):
    noise = rng.uniform(0.4, 0.6, size=(1, *model.inputs[0].shape[1:])).astype(np.float32)
    x = keras.Variable(noise)
    adam = keras.optimizers.Adam(rate)
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = -tf.reduce_mean(cut(x.value)[..., filter_index])
        adam.apply([tape.gradient(loss, x.value)], [x])
    return np.array(x)[0]

# %% wrong: The mean over all filters
# told: all filters are pleased
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels))
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: The batch axis is still there
# told: another shape
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()

# %% wrong: Kept between 0 and 1 after each step
# told: the image is scaled or clipped to 0 … 1
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random((1, *model.inputs[0].shape[1:]), dtype=np.float32)
    for _ in range(steps):
        x = tf.convert_to_tensor(image)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_mean(cut(x)[..., filter_index])
        gradient = tape.gradient(score, x).numpy()
        image = np.clip(image + rate * gradient / (gradient.std() + 1e-8), 0, 1)
    return image[0]

# %% wrong: Minus in place of plus
# told: it goes downhill
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels - rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Always filter 0
# told: another filter or layer is pleased
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., 0])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Always the first layer
# told: other values
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.layers[0].output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Noise of NumPy's global generator
# told: the same seed gives other noise
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(np.random.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Takes the gradient once, and goes along it for all steps
# told: the gradient is taken once
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    with tf.GradientTape() as tape:
        tape.watch(pixels)
        score = tf.reduce_mean(cut(pixels)[..., filter_index])
    return (pixels + steps * rate * tape.gradient(score, pixels)).numpy()[0]

# %% wrong: Raises the largest activation
# told: only one place of the map counts
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_max(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: The channel axis is gone
# told: another shape
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0, :, :, 0]

# %% wrong: Returns the noise
# told: nothing changes
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Noise without steps; with steps from a grey image
# told: other seeds give the same image
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    pixels = pixels if steps == 0 else 0 * pixels + 0.5
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Each step begins anew from the noise
# told: it moves uphill, but not as far as asked
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    noise = pixels
    for _ in range(steps):
        with tf.GradientTape() as tape:
            pixels = noise
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = noise + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: One step too many
# told: there is one step too many
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps + (steps > 0)):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: One step whatever is asked for
# told: it moves uphill, but not as far as asked
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(min(steps, 1)):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Always the last filter
# told: another filter or layer is pleased
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., -1])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Raises the network's own output
# told: the network's own output is raised
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = model(pixels)[0, filter_index % model.output_shape[-1]]
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Its own seed, whatever generator it gets
# told: other seeds give the same image
def ascend(model, layer_name, filter_index, steps, rate, rng):
    rng = np.random.default_rng(0)
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Prints in place of returning
# told: the image is None
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    print(pixels.numpy()[0])

# %% wrong: Adds noise at each step
# told: other values
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * rng.normal(size=pixels.shape).astype(np.float32)
    return pixels.numpy()[0]

# %% wrong: The rate is ignored
# told: the rate is not used
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Steps by the sign of the gradient
# told: each pixel moves by the same amount
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tf.sign(tape.gradient(score, pixels))
    return pixels.numpy()[0]

# %% wrong: Takes the image for 28 × 28
# told: ValueError
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, 28, 28, 1)).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Ten steps also where none is asked for
# told: nothing changes
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(10):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Raises the sum of the activations, by the plain gradient
# told: the filter's activations are added up
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_sum(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: Changes the weights of the network
# told: the network's weights were changed
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
        model.set_weights([array * 1.001 for array in model.get_weights()])
    return pixels.numpy()[0]

# %% wrong: Knows only the worked example
# told: another shape
def ascend(model, layer_name, filter_index, steps, rate, rng):
    return np.array([[[1.0], [-1.0]]])

# %% wrong: Starts from zeros
# told: there is no noise
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(np.zeros((1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]

# %% wrong: One step more than asked for, also where none is
# told: a step where none is asked for
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps + 1):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
