# The batch axis is kept.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = model(b)[0, category]
    return np.abs(t.gradient(s, b).numpy()[..., 0])
