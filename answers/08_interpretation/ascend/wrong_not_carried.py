# Each step begins anew from the noise.
# told: does each step go on from the last
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    noise = pixels
    for _ in range(steps):
        with tf.GradientTape() as tape:
            pixels = noise
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = noise + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
