# The gradient divided by its spread.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.convert_to_tensor(rng.normal(size=(1, *model.input_shape[1:])).astype("float32"))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[:, :, :, filter_index])
        gradient = tape.gradient(score, pixels)
        pixels += rate * gradient / (tf.math.reduce_std(gradient) + 1e-8)
    return pixels[0].numpy()
