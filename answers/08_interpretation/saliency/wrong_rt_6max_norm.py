# Divided by the sum.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = model(b)[0, category]
    g = np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
    return g / g.sum()
