# The tape does not watch the image.
# told: AttributeError
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
