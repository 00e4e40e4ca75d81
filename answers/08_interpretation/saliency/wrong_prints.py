# Prints in place of returning.
# told: does the function end with `return`?
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    print(np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0]))
