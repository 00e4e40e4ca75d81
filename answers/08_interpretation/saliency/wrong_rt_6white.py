# At a white image, not at the image.
def saliency(model, image, category):
    b = tf.ones_like(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = model(b)[0, category]
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
