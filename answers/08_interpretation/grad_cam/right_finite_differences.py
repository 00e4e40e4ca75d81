# Each place of each map a bit up and down, through the layers behind; lists of lists come back.
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
