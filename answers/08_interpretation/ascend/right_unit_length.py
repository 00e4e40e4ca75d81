# Steps of a fixed length; layer by layer, without a sub-model.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    h, w, c = model.inputs[0].shape[1:]
    pixels = tf.constant(rng.standard_normal((h, w, c), dtype=np.float32)[None])
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            x = pixels
            for layer in model.layers:
                if isinstance(layer, layers.InputLayer):
                    continue
                x = layer(x)
                if layer.name == layer_name:
                    break
            score = tf.reduce_mean(x[0, ..., filter_index])
        pixels = pixels + rate * tf.math.l2_normalize(tape.gradient(score, pixels))
    return np.asarray(pixels)[0]
