# The outputs of all categories together.
# told: the scores of all categories were added up
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
