# The score of the largest output.
# told: the score is that of the category with the largest output
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.reduce_max(model(batch))
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
