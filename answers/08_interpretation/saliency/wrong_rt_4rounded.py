# Rounded to two places.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.round(np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0]), 2)
