# The mean of the scores.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = tf.reduce_mean(model(b))
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
