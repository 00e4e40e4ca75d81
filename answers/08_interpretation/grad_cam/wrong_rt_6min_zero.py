# Divided first by the largest, and the zeros stay out: negative when nothing is above 0.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as t:
        m, y = both(image[None]); s = y[0, category]
    w = t.gradient(s, m)[0].numpy().mean(axis=(0, 1))
    h = m[0].numpy() @ w
    return np.maximum(h / h.max(), 0)
