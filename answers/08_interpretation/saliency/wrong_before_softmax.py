# The slope of what goes into softmax.
# told: what goes into softmax
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    before = keras.Model(model.inputs, model.layers[-2].output)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = tf.linalg.matvec(model.layers[-1].kernel, before(batch)[0], transpose_a=True)[category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
