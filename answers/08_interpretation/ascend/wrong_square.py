# Takes the image for 28 × 28.
# told: is not the one that this network or layer was built for
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, 28, 28, 1)).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
