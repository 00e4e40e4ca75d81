# tf.function with tf.gradients.
import tensorflow as tf
@tf.function
def slopes(model, x, category):
    y = model(x)[:, category]
    return tf.gradients(y, x)[0]
def saliency(model, image, category):
    return np.absolute(slopes(model, tf.cast(image[None], tf.float32), category).numpy().reshape(image.shape[:2]))
