# score = model(batch)[category], the wrong axis.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
