# Raises the sum of the activations, by the plain gradient.
# told: added up
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_sum(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
