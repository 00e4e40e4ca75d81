# Explicit squeeze axes; gather; persistent tape.
def saliency(model, image, category, training=False):
    x = tf.constant(np.expand_dims(image, 0))
    with tf.GradientTape(persistent=True, watch_accessed_variables=False) as t:
        t.watch(x)
        y = tf.gather(model(x, training=training), category, axis=1)
    return np.squeeze(np.fabs(t.gradient(y, x)), axis=(0, 3))
