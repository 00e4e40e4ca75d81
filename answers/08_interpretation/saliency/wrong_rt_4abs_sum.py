# Absolute taken before: of the score.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.abs(model(batch)[0, category])
    return tape.gradient(score, batch).numpy()[0, :, :, 0]
