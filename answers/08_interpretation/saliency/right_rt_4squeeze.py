# Squeezes the last axis and batch by name; max of ±.
import tensorflow as tf
def saliency(model, image, category, absolute=True):
    x = tf.Variable(image.reshape((1,) + image.shape), dtype="float32")
    with tf.GradientTape() as tape:
        out = tf.gather(model(x)[0], category)
    g = tape.gradient(out, x)
    g = tf.squeeze(g, axis=[0, 3]).numpy()
    return np.maximum(g, -g) if absolute else g
