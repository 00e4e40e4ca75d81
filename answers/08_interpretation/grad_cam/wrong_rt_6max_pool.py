# The largest gradient in place of the mean.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as t:
        m, y = both(image[None]); s = y[0, category]
    w = t.gradient(s, m)[0].numpy().max(axis=(0, 1))
    h = np.maximum(m[0].numpy() @ w, 0)
    return h / h.max() if h.max() > 0 else h
