# batch_jacobian.
import tensorflow as tf
def saliency(model, image, category):
    x = tf.constant(np.asarray(image, np.float32)[None])
    with tf.GradientTape(persistent=True) as t:
        t.watch(x)
        y = model(x, training=False)
    return tf.abs(t.batch_jacobian(y, x)[0, category, ..., 0]).numpy()
