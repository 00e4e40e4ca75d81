# The gradient by the pixels.
# told: this is the gradient by the pixels
def grad_cam(model, image, category, layer_name):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    heat = np.abs(tape.gradient(score, batch)[0].numpy()).mean(axis=-1)
    return heat / heat.max() if heat.max() > 0 else heat
