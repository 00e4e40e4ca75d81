# ReLU in place of the absolute value.
# told: slopes below 0 are cut off
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.maximum(tape.gradient(score, batch).numpy()[0, :, :, 0], 0)
