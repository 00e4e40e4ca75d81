# The score is picked outside the tape.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); y = model(b)
    s = y[0, category]
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
