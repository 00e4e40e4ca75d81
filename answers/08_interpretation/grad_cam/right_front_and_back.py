# The network in two halves; the maps are watched between them.
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
