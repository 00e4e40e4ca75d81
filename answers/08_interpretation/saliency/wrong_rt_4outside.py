# The call outside the tape.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    score = model(batch)[0, category]
    with tf.GradientTape() as tape:
        tape.watch(batch)
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
