# No batch axis.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[category]
    return np.abs(tape.gradient(score, batch).numpy()[:, :, 0])
