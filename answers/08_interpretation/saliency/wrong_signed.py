# The sign is still there.
# told: the sign is still there
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return tape.gradient(score, batch).numpy()[0, :, :, 0]
