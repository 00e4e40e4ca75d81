# GradientTape on a batch of one.
def saliency(model, image, category):
    x = tf.convert_to_tensor(image[np.newaxis], dtype=tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(x)
        score = model(x)[:, category]
    return tf.abs(tape.gradient(score, x))[0, :, :, 0].numpy()
