# The slope of the log of the score.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = tf.math.log(tf.abs(model(b)[0, category]) + 1e-9)
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
