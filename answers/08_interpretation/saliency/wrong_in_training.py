# Calls the network as in training.
# told: as in training
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch, training=True)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
