# jacobian on the whole output; tf.abs.
def saliency(model, image, category):
    x = tf.Variable(image[None].astype("float32"))
    with tf.GradientTape() as t:
        y = tf.reduce_sum(model(x, training=False)[:, category])
    return tf.abs(t.gradient(y, x))[0, ..., 0].numpy()
