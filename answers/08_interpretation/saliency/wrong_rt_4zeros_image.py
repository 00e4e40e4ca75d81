# At a black image.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.zeros((1, *image.shape))
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
