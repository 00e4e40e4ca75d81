# Maps and score from two calls: no gradient.
def grad_cam(model, image, category, layer_name):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    with tf.GradientTape() as t:
        m = cut(image[None]); t.watch(m); s = model(image[None])[0, category]
    w = t.gradient(s, m)[0].numpy().mean(axis=(0, 1))
    h = np.maximum(m[0].numpy() @ w, 0)
    return h / h.max() if h.max() > 0 else h
