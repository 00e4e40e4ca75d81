# %% right: Each pixel a bit brighter and a bit darker, all in one batch
def saliency(model, image, category):
    h, w = image.shape[:2]
    steps = 0.005 * np.eye(h * w, dtype=np.float32).reshape(h * w, h, w, 1)
    up, down = (np.asarray(model(image[None] + sign * steps))[:, category] for sign in (1, -1))
    return np.abs((up - down) / 0.01).reshape(h, w)

# %% right: Forward mode: one direction for each pixel
def saliency(model, image, category):
    x = tf.constant(image[np.newaxis])
    result = np.zeros(image.shape[:2])
    for r, c in np.ndindex(*result.shape):
        direction = np.zeros_like(image[np.newaxis])
        direction[0, r, c, 0] = 1
        with tf.autodiff.ForwardAccumulator(x, tf.constant(direction)) as accumulator:
            score = model(x)[0, category]
        result[r, c] = abs(float(accumulator.jvp(score)))
    return result

# %% right: The Jacobian of all outputs, of which one row is taken; a list comes back
def saliency(model, image, category):
    x = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        scores = model(x)
    rows = tape.jacobian(scores, x, experimental_use_pfor=False).numpy()
    return np.abs(rows[0, category, 0, :, :, 0]).tolist()

# %% right: GradientTape on a batch of one
def saliency(model, image, category):
    x = tf.convert_to_tensor(image[np.newaxis], dtype=tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(x)
        score = model(x)[:, category]
    return tf.abs(tape.gradient(score, x))[0, :, :, 0].numpy()

# %% right: A variable, which a tape watches by itself; the score by a one-hot product
def saliency(model, image, category):
    x = tf.Variable(image[None, ...])
    with tf.GradientTape() as tape:
        scores = model(x, training=False)
        score = tf.reduce_sum(scores * tf.one_hot([category], scores.shape[-1]))
    return np.abs(np.squeeze(tape.gradient(score, x).numpy(), axis=(0, 3)))

# %% wrong: The outputs of all categories together
# told: the scores of all categories were added up
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The slope of what goes into softmax
# told: this is the gradient before softmax
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    before = keras.Model(model.inputs, model.layers[-2].output)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.linalg.matvec(model.layers[-1].kernel, before(batch)[0], transpose_a=True)[category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The gradient by the last layer's weights
# told: this is the gradient by the weights
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        score = model(batch)[0, category]
    gradient = tape.gradient(score, model.trainable_weights)[-2].numpy()
    return np.abs(gradient[:, category])[: image.size].reshape(image.shape[:2])

# %% wrong: Darkens the caller's image
# told: changed input
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    image *= 0
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The axis of the channel is kept
# told: there is an axis too many
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0])

# %% wrong: The first layer with weights, taken for the slopes: right for a linear network only
# told: other values
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(model.layers[-1].get_weights()[0][: image.size, category]).reshape(image.shape[:2])

# %% wrong: Calls the network as in training
# told: the network works as in training
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch, training=True)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The score of the largest output
# told: the score is that of another category
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.reduce_max(model(batch))
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The gradient of the cross-entropy
# told: this is the gradient of a logarithm
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = -tf.math.log(tf.abs(model(batch)[0, category]))
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The loss for the category that the network names
# told: other values
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        scores = model(batch)
        loss = keras.losses.sparse_categorical_crossentropy(np.argmax(scores, axis=1), scores)
    return np.abs(tape.gradient(loss, batch).numpy()[0, :, :, 0])

# %% wrong: ReLU in place of the absolute value
# told: slopes below 0 are cut off
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.maximum(tape.gradient(score, batch).numpy()[0, :, :, 0], 0)

# %% wrong: The tape does not watch the image
# told: AttributeError
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: The score of category 0
# told: the score is that of another category
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, 0]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: predict leaves nothing on the tape
# told: AttributeError
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.constant(model.predict(batch, verbose=0)[0, category])
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])

# %% wrong: Prints in place of returning
# told: none
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    print(np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0]))

# %% wrong: Scaled to a maximum of 1
# told: it is scaled
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    heat = np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
    return heat / heat.max()

# %% wrong: The sign is still there
# told: the sign is still there
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return tape.gradient(score, batch).numpy()[0, :, :, 0]

# %% wrong: Squared in place of absolute
# told: this is squared
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return tape.gradient(score, batch).numpy()[0, :, :, 0] ** 2

# %% wrong: The gradient times the pixel
# told: the slopes are multiplied by the pixels
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0] * image[:, :, 0])

# %% wrong: Rows and columns swapped
# told: other shape
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0]).T

# %% wrong: Knows only the worked example
# told: other shape
def saliency(model, image, category):
    return np.array([[2.0, 7.0]])
