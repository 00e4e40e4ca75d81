# A tensor comes back.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return tf.abs(tape.gradient(score, batch)[0, :, :, 0])
