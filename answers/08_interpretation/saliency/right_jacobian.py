# The Jacobian of all outputs, of which one row is taken; a list comes back.
def saliency(model, image, category):
    x = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        scores = model(x)
    rows = tape.jacobian(scores, x, experimental_use_pfor=False).numpy()
    return np.abs(rows[0, category, 0, :, :, 0]).tolist()
