# The loss for the category that the network names.
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        scores = model(batch)
        loss = keras.losses.sparse_categorical_crossentropy(np.argmax(scores, axis=1), scores)
    return np.abs(tape.gradient(loss, batch).numpy()[0, :, :, 0])
