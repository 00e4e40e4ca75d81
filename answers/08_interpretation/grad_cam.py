# %% right: Sums in place of means, and a tiny number against dividing by 0
def grad_cam(model, image, category, layer_name):
    both = keras.Model(inputs=model.inputs, outputs=[model.get_layer(layer_name).output, model.output])
    with tf.GradientTape() as tape:
        maps, scores = both(np.expand_dims(image, 0))
        score = tf.gather(scores, category, axis=1)
    weights = tf.reduce_sum(tape.gradient(score, maps), axis=[1, 2])[0]
    heat = tf.maximum(tf.linalg.matvec(maps[0], weights), 0)
    return (heat / (tf.reduce_max(heat) + 1e-9)).numpy()

# %% right: Each place of each map a bit up and down, through the layers behind; lists of lists come back
def grad_cam(model, image, category, layer_name):
    names = [layer.name for layer in model.layers]
    behind = model.layers[names.index(layer_name) + 1 :]
    maps = keras.Model(model.inputs, model.get_layer(layer_name).output)(tf.constant(image[None])).numpy()

    def score(batch):
        for layer in behind:
            batch = layer(batch)
        return np.asarray(batch)[:, category]

    steps = 0.01 * np.eye(maps.size, dtype=np.float32).reshape(maps.size, *maps.shape[1:])
    gradient = (score(maps + steps) - score(maps - steps)).reshape(maps.shape[1:]) / 0.02
    heat = np.maximum(maps[0] @ gradient.mean(axis=(0, 1)), 0)
    heat[heat < 1e-6] = 0
    return (heat / heat.max() if heat.max() > 0 else heat).tolist()

# %% right: The network in two halves; the maps are watched between them
def grad_cam(model, image, category, layer_name):
    place = [layer.name for layer in model.layers].index(layer_name)
    x = tf.constant(image[None])
    for layer in model.layers[: place + 1]:
        if not isinstance(layer, layers.InputLayer):
            x = layer(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x
        for layer in model.layers[place + 1 :]:
            y = layer(y)
        score = y[0, category]
    gradient = tape.gradient(score, x)[0].numpy()
    maps = x[0].numpy()
    heat = np.zeros(maps.shape[:2])
    for i in range(maps.shape[-1]):
        heat += gradient[:, :, i].mean() * maps[:, :, i]
    heat = np.clip(heat, 0, None)
    return heat if not heat.any() else heat / np.max(heat)

# %% right: Helpers of his own called weights and scaled
import tensorflow as tf
def weights(gradient):
    return gradient[0].numpy().mean(axis=(0, 1))
def scaled(heat, largest):
    return heat / largest if largest > 0 else heat
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[None]))
        score = scores[0, category]
    heat = np.maximum(maps[0].numpy() @ weights(tape.gradient(score, maps)), 0)
    return scaled(heat, heat.max())

# %% right: A network with two outputs
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[:, category]
    weights = tf.reduce_mean(tape.gradient(score, maps), axis=(0, 1, 2))
    heat = tf.nn.relu(tf.reduce_sum(maps[0] * weights, axis=-1)).numpy()
    if heat.max() > 0:
        heat = heat / heat.max()
    return heat

# %% wrong: Absolute values in place of ReLU
# told: what speaks against it counts for it
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.abs(maps[0].numpy() @ weights)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: A class activation map by the last layer's weights: right only where maps are pooled to one number
# told: ValueError
def grad_cam(model, image, category, layer_name):
    maps = keras.Model(model.inputs, model.get_layer(layer_name).output)(tf.constant(image[None])).numpy()[0]
    heat = np.maximum(maps @ model.layers[-1].get_weights()[0][:, category], 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The score of category 0
# told: the score is that of another category
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, 0]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Darkens the caller's image
# told: changed input
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    image *= 0
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Enlarged to the size of the image
# told: other shape
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    heat = heat / heat.max() if heat.max() > 0 else heat
    return tf.image.resize(heat[..., None], (image.shape[0] + 2, image.shape[1])).numpy()[..., 0]

# %% wrong: The mean over filters and columns
# told: the mean goes over another axis
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(1, 2))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The mean gradient over the filters, without the maps
# told: other values
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    tape_gradient = tape.gradient(score, maps)[0].numpy()
    heat = np.maximum(tape_gradient.mean(axis=-1), 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Calls the network as in training
# told: the network works as in training
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]), training=True)
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The score of the largest output
# told: the score is that of another category
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = tf.reduce_max(scores)
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The largest gradient of each map in place of its mean
# told: the weights are the gradient's largest values
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().max(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Always the last convolutional layer
# told: these are the last layer's maps
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [[layer for layer in model.layers if isinstance(layer, layers.Conv2D)][-1].output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Stretched from 0 to 1, without ReLU
# told: it is stretched to begin at 0
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = maps[0].numpy() @ weights
    return (heat - heat.min()) / (heat.max() - heat.min())

# %% wrong: 0 divided by 0
# told: 0 is divided by 0
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max()

# %% wrong: No ReLU
# told: there is no ReLU on the weighted sum
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = maps[0].numpy() @ weights
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The maps added up without weights
# told: the maps were added up without their weights
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy().sum(axis=-1), 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The gradient place by place
# told: the gradient was not averaged over space
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy()
    heat = np.maximum((maps[0].numpy() * weights).sum(axis=-1), 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Not scaled
# told: it is not scaled
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat

# %% wrong: Prints in place of returning
# told: none
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    print(heat)

# %% wrong: ReLU on the weights, not on the sum
# told: ReLU comes before the sum
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = maps[0].numpy() @ np.maximum(weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: The gradient by the pixels
# told: this is the gradient by the pixels
def grad_cam(model, image, category, layer_name):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    heat = np.abs(tape.gradient(score, batch)[0].numpy()).mean(axis=-1)
    return heat / heat.max() if heat.max() > 0 else heat

# %% wrong: Scaled to a sum of 1
# told: other values
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.sum() if heat.max() > 0 else heat

# %% wrong: Stretched from the smallest to the largest value, after ReLU
# told: it is stretched to begin at 0
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return (heat - heat.min()) / (heat.max() - heat.min()) if heat.max() > 0 else heat

# %% wrong: Knows only the worked example
# told: other shape
def grad_cam(model, image, category, layer_name):
    return np.array([[1 / 3, 0, 0], [1, 0, 0]])
