# The gradient by the pixels, saliency.
def grad_cam(model, image, category, layer_name):
    x = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(x); s = model(x)[0, category]
    h = np.abs(t.gradient(s, x)[0].numpy()).mean(-1)
    return h / h.max() if h.max() > 0 else h
