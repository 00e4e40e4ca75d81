# The gradient of the cross-entropy.
# told: as a loss has one
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = -tf.math.log(tf.abs(model(batch)[0, category]))
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
