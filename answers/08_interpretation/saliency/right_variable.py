# A variable, which a tape watches by itself; the score by a one-hot product.
def saliency(model, image, category):
    x = tf.Variable(image[None, ...])
    with tf.GradientTape() as tape:
        scores = model(x, training=False)
        score = tf.reduce_sum(scores * tf.one_hot([category], scores.shape[-1]))
    return np.abs(np.squeeze(tape.gradient(score, x).numpy(), axis=(0, 3)))
