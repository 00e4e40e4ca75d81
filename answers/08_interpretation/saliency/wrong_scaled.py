# Scaled to a maximum of 1.
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    heat = np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
    return heat / heat.max()
